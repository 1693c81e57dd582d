import Resources
import YAML

extension TCPKeepalive {
  /// Reads `tcpKeepalive`; a number of 0 is none.
  init(_ node: Node) {
    self.init(
      probes: node.count("probes").flatMap { $0 == 0 ? nil : $0 },
      time: node.duration("time"),
      interval: node.duration("interval")
    )
  }
}
