import Resources
import YAML

/// One rule for connections, by the name that TLS asks for or by the address.
struct Layer4Rule {
  /// A condition on a connection: all of its parts hold.
  struct Match {
    var serverNames: [String] = []
    var networks: [String] = []
    var port: Int?
    var sourceLabels: [String: String] = [:]
    var sourceNamespace = ""
    var gateways: [String] = []
  }

  var matches: [Match] = []
  var destinations: [WeightedDestination]
  var origin: Origin

  init(destinations: [WeightedDestination], matches: [Match] = [], origin: Origin) {
    self.destinations = destinations
    self.matches = matches
    self.origin = origin
  }

  init(_ node: Node, _ reader: RuleReader) {
    origin = reader.object.origin(at: node)
    destinations = reader.destinations(node)
    matches = node.elements("match").map { match in
      Match(
        serverNames: match.texts("sniHosts"),
        networks: match.texts("destinationSubnets"),
        port: match.number("port").flatMap { $0 == 0 ? nil : $0 },
        sourceLabels: match.member("sourceLabels")?.textMembers ?? [:],
        sourceNamespace: match.memberText("sourceNamespace"),
        gateways: reader.gateways(match)
      )
    }
  }
}
