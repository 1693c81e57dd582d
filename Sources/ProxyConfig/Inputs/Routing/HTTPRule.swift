import Resources
import YAML

/// One rule for HTTP: which requests, and what becomes of them.
struct HTTPRule {
  /// A VirtualService that goes on with the requests.
  struct Delegate {
    let name: String
    let namespace: String
  }

  /// A destination that gets copies.
  struct Mirror {
    let destination: Destination
    let share: Fraction
  }

  var name = ""
  /// Which rule of its object it is, from 0.
  var place = 0
  var matches: [HTTPMatch] = []
  var destinations: [WeightedDestination] = []
  var redirect: RedirectRule?
  var response: DirectResponse?
  var delegate: Delegate?
  var pathRewrite: ForwardAction.PathRewrite?
  var authorityRewrite: String?
  var timeout: ProtoDuration?
  var retry: RetryRule?
  var fault: FaultInjection?
  var mirrors: [Mirror] = []
  var cors: CORSPolicy?
  var headers = HeaderRules()
  /// Whether anything is said of headers, and of rewrites: a delegate says the whole of it or nothing.
  var hasHeaders = false
  var hasRewrite = false
  /// Whether a destination that does not exist is a failure of the server, as the Gateway API asks.
  var hasGatewaySemantics = false
  var origin: Origin

  /// What people call it: its name, or its place in the text.
  var label: String { name.isEmpty ? "http[\(place)]" : name }

  init(origin: Origin) { self.origin = origin }

  init(_ node: Node, place: Int, _ reader: RuleReader) {
    self.place = place
    origin = reader.object.origin(at: node)
    name = node.memberText("name")
    matches = node.elements("match").map { HTTPMatch($0, reader) }
    destinations = reader.destinations(node)
    redirect = node.member("redirect").map(RedirectRule.init)
    response = node.member("directResponse").flatMap(DirectResponse.init)
    delegate = node.member("delegate").map {
      let namespace = $0.memberText("namespace")
      return Delegate(
        name: $0.memberText("name"),
        namespace: namespace.isEmpty ? reader.object.namespace : namespace
      )
    }
    hasHeaders = node.has("headers")
    hasRewrite = node.has("rewrite")
    readRewrite(node.member("rewrite"))
    timeout = node.duration("timeout")
    retry = node.member("retries").map(RetryRule.init)
    fault = node.member("fault").flatMap(FaultInjection.init)
    cors = node.member("corsPolicy").map(CORSPolicy.init)
    headers = node.member("headers").map(HeaderRules.init) ?? HeaderRules()
    readMirrors(node, reader)
  }

  private mutating func readRewrite(_ node: Node?) {
    guard let node else { return }
    let authority = node.memberText("authority")
    authorityRewrite = authority.isEmpty ? nil : authority
    if let pattern = node.member("uriRegexRewrite") {
      pathRewrite = .pattern(pattern.memberText("match"), substitution: pattern.memberText("rewrite"))
    } else if let uri = node.member("uri")?.text, !uri.isEmpty {
      pathRewrite = .prefix(uri)
    }
  }

  /// The mirror of the older form goes first; a share of nothing is no mirror.
  private mutating func readMirrors(_ node: Node, _ reader: RuleReader) {
    if let destination = reader.destination(node.member("mirror")) {
      let share = node.percentage("mirrorPercentage").map(Fraction.percent)
      let older = (node.count("mirrorPercent") ?? node.count("mirror_percent")).map {
        Fraction(numerator: min($0, 100), denominator: .hundred)
      }
      mirrors.append(Mirror(destination: destination, share: share ?? older ?? .all))
    }
    for mirror in node.elements("mirrors") {
      guard let destination = reader.destination(mirror.member("destination")) else { continue }
      let share = mirror.percentage("percentage").map(Fraction.percent)
      mirrors.append(Mirror(destination: destination, share: share ?? .all))
    }
    mirrors.removeAll { $0.share.numerator == 0 }
  }
}
