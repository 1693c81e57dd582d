import Resources
import YAML

/// Whose tokens a workload accepts.
struct RequestAuthenticationRule {
  /// The tokens of one issuer.
  struct Issuer {
    /// A header with what stands before the token in it.
    struct Header {
      let name: String
      let prefix: String
    }

    /// A header that gets the value of a claim.
    struct Copy {
      let header: String
      let claim: String
    }

    let name: String
    let audiences: [String]
    /// The keys themselves; empty where they have to be fetched.
    let keys: String
    /// Where keys are fetched; empty where nothing is said.
    let keysAddress: String
    let headers: [Header]
    let parameters: [String]
    let cookies: [String]
    /// Whether the token is passed on.
    let isForwarded: Bool
    /// The header that gets all claims; empty for none.
    let claimsHeader: String
    let copies: [Copy]
    /// The claims that are lists with blanks between their elements.
    let lists: [String]
    let timeout: ProtoDuration
    let origin: Origin
  }

  let namespace: String
  let selector: [String: String]
  let issuers: [Issuer]
  let seniority: Seniority

  init(_ object: InputObject) {
    let spec = object.spec
    namespace = object.namespace
    selector = spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    issuers = spec?.elements("jwtRules").map { Self.issuer($0, object) } ?? []
    seniority = object.seniority
  }

  /// Whether Envoy takes a text as the name of a header: it refuses a whole configuration with another.
  private static func isHeader(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
  }

  private static func issuer(_ node: Node, _ object: InputObject) -> Issuer {
    let address = node.memberText("jwksUri")
    return Issuer(
      name: node.memberText("issuer"),
      audiences: node.texts("audiences"),
      keys: node.memberText("jwks"),
      keysAddress: address.isEmpty ? node.memberText("jwks_uri") : address,
      headers: node.elements("fromHeaders").map {
        Issuer.Header(name: $0.memberText("name"), prefix: $0.memberText("prefix"))
      }.filter { isHeader($0.name) },
      parameters: node.texts("fromParams").filter { !$0.isEmpty },
      cookies: node.texts("fromCookies").filter { !$0.isEmpty },
      isForwarded: node.flag("forwardOriginalToken"),
      claimsHeader: isHeader(node.memberText("outputPayloadToHeader")) ? node.memberText("outputPayloadToHeader") : "",
      copies: node.elements("outputClaimToHeaders").map {
        Issuer.Copy(header: $0.memberText("header"), claim: $0.memberText("claim"))
      }.filter { isHeader($0.header) && !$0.claim.isEmpty },
      lists: node.texts("spaceDelimitedClaims"),
      timeout: node.duration("timeout").flatMap { $0 == .zero ? nil : $0 } ?? .seconds(5),
      origin: object.origin(at: node)
    )
  }
}
