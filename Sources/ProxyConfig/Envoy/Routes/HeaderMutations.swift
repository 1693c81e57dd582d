import Output

/// What is done to the headers of requests and of responses.
public struct HeaderMutations: Sendable {
  /// A header that is put in.
  public struct Addition: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value, in which Envoy replaces `%COMMANDS%`.
    public let value: String
    /// Whether a header of that name is replaced instead of joined.
    public let overwrites: Bool

    var json: JSONValue {
      .message([
        "header": .message(["key": .string(name), "value": .text(value)]),
        "append_action": overwrites ? "OVERWRITE_IF_EXISTS_OR_ADD" : nil,
        "keep_empty_value": value.isEmpty ? true : nil,
      ])
    }
  }

  /// The headers put into the request: those that replace first, each group in order of the names.
  public var requestAdditions: [Addition] = []
  /// The headers taken out of the request.
  public var requestRemovals: [String] = []
  /// The headers put into the response.
  public var responseAdditions: [Addition] = []
  /// The headers taken out of the response.
  public var responseRemovals: [String] = []

  mutating func append(_ other: HeaderMutations) {
    requestAdditions += other.requestAdditions
    requestRemovals += other.requestRemovals
    responseAdditions += other.responseAdditions
    responseRemovals += other.responseRemovals
  }

  var members: [JSONValue.Member] {
    let fields: [(String, JSONValue?)] = [
      ("request_headers_to_add", .list(requestAdditions.map(\.json))),
      ("request_headers_to_remove", .texts(requestRemovals)),
      ("response_headers_to_add", .list(responseAdditions.map(\.json))),
      ("response_headers_to_remove", .texts(responseRemovals)),
    ]
    return fields.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
  }
}
