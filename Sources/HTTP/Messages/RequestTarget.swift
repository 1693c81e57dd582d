/// A path with its query as people write them, in parts: `config_dump?mask=name,type`, escaped or not.
public struct RequestTarget: Hashable, Sendable {
  /// The segments of the path, not escaped; none is empty.
  public let segments: [String]
  /// The parameters of the query; one without a value has an empty one.
  public let parameters: [HTTPURL.Parameter]

  /// Takes a text apart.
  public init(_ text: String) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    segments = (parts.first ?? "").split(separator: "/").map(PercentEncoding.decoded)
    parameters = (parts.dropFirst().first ?? "").split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return HTTPURL.Parameter(
        PercentEncoding.decoded(halves.first ?? ""),
        PercentEncoding.decoded(halves.dropFirst().first ?? "")
      )
    }
  }
}
