import Output

/// A condition on a claim of the request's token, which the filter for authentication leaves as metadata.
///
/// Source: Istio `pilot/pkg/networking/core/route/route.go`, `translateMetadataMatch`; the names of claims are those of
/// `security.istio.io/v1/jwt`, with a dot or in brackets: `@request.auth.claims.group`, `@request.auth.claims[group]`.
public struct ClaimMatcher: Hashable, Sendable {
  /// The names that lead to the claim, one below the other.
  public let path: [String]
  /// What the claim has to be; nil when it only has to be there.
  public let value: StringMatcher?
  /// Whether the condition is turned round.
  public let isInverted: Bool

  static let mark = "@request.auth.claims"

  /// Reads the name of a header; nil for one that is no claim.
  init?(header: String, _ value: StringMatcher?, isInverted: Bool) {
    guard header.hasPrefix(Self.mark) else { return nil }
    let rest = header.dropFirst(Self.mark.count)
    let names =
      rest.hasPrefix("[")
      ? rest.split { $0 == "[" || $0 == "]" } : rest.split(separator: ".")
    guard !names.isEmpty else { return nil }
    self.path = names.map(String.init)
    self.value = value
    self.isInverted = isInverted
  }

  var json: JSONValue {
    let keys: [JSONValue] = (["payload"] + path).map { ["key": .string($0)] }
    let matcher: JSONValue = value.map { ["string_match": $0.json] } ?? ["present_match": true]
    return .message([
      "filter": "envoy.filters.http.jwt_authn",
      "path": .array(keys),
      "value": ["or_match": ["value_matchers": [matcher, ["list_match": ["one_of": matcher]]]]],
      "invert": .flag(isInverted),
    ])
  }
}
