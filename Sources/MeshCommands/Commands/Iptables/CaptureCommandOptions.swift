import ArgumentParsing
import Capture

/// The options of a command on capture rules.
protocol CaptureCommandOptions: MeshCommandOptions {
  var capture: CaptureChoices { get set }
}

extension CaptureCommandOptions {
  /// Where the options come from; to stand first.
  static var sourceFlags: [Flag<Self>] {
    [
      .value("filename", short: "f", "FILE", \.capture.filename, help: "read a pod or workload from a file, or -")
        .details(
          "The arguments of its init container decide where it is injected, otherwise its annotations do. Other flags "
            + "count over both."
        )
        .completing(.manifests),
      .value("workload", "NAME", \.capture.workload, help: "which workload of the file, where it holds several")
        .details("NAME is a name, or a kind and a name such as deployment/reviews-v1."),
      .value("legacy", "VERSION", \.capture.generation, help: "the rules of the shell script of an older Istio")
        .details(
          "0.7 is prepare_proxy.sh, 0.8 and 1.0 are istio-iptables.sh. What stands behind -- is then the script's "
            + "command line."
        ),
    ]
  }

  /// What is captured, and how; to stand last.
  static var captureFlags: [Flag<Self>] { proxyFlags + directionFlags + detailFlags + meshFlags }

  private static var proxyFlags: [Flag<Self>] {
    [
      .value("mode", "MODE", \.capture.mode, help: "how inbound connections reach the proxy"),
      .value("proxy-port", "PORT", \.capture.proxyPort, help: "the proxy's port for outbound connections"),
      .value("inbound-port", "PORT", \.capture.inboundPort, help: "the proxy's port for inbound connections"),
      .value("tunnel-port", "PORT", \.capture.tunnelPort, help: "the proxy's port for tunnelled connections"),
      .value("proxy-user", "USERS", \.capture.proxyUsers, help: "the users that the proxy runs as"),
      .value("proxy-group", "GROUPS", \.capture.proxyGroups, help: "the groups that the proxy runs as"),
    ]
  }

  private static var directionFlags: [Flag<Self>] {
    [
      .value("include-inbound-ports", "PORTS", \.capture.includedInboundPorts, help: "the ports to capture, or *"),
      .value("exclude-inbound-ports", "PORTS", \.capture.excludedInboundPorts, help: "the ports to leave alone"),
      .value("include-outbound-ranges", "RANGES", \.capture.includedOutboundRanges, help: "destinations, or *"),
      .value(
        "exclude-outbound-ranges",
        "RANGES",
        \.capture.excludedOutboundRanges,
        help: "destinations to leave alone"
      ),
      .value("include-outbound-ports", "PORTS", \.capture.includedOutboundPorts, help: "captured for any destination"),
      .value(
        "exclude-outbound-ports",
        "PORTS",
        \.capture.excludedOutboundPorts,
        help: "destination ports to leave alone"
      ),
      .value("exclude-interfaces", "NAMES", \.capture.excludedInterfaces, help: "interfaces to leave alone"),
      .value("reroute-interfaces", "NAMES", \.capture.reroutedInterfaces, help: "interfaces of virtual machines"),
      .value("owner-groups", "GROUPS", \.capture.ownerGroups, help: "capture outbound traffic of these groups, or *"),
      .value("exclude-owner-groups", "GROUPS", \.capture.excludedOwnerGroups, help: "leave these groups alone"),
    ]
  }

  private static var detailFlags: [Flag<Self>] {
    [
      .value("names", "QUERIES", \.capture.nameQueries, help: "which queries for names go to the agent"),
      .values("name-server", "ADDRESS", \.capture.nameServers, help: "a name server that the pod asks")
        .details("Without one, a script looks into /etc/resolv.conf where it runs."),
      .value("ipv6", "WHEN", \.capture.ipv6, help: "whether IPv6 has rules")
        .details("With auto a script decides by the addresses of the pod that it runs in; other forms leave IPv6 out."),
      .toggle("dual-stack", \.capture.isDualStack, help: "take any IPv6 address for a reason to capture IPv6"),
      .toggle("drop-invalid", \.capture.dropsInvalidPackets, help: "drop packets that belong to no connection"),
      .value("loopback", "RANGE", \.capture.loopback, help: "the IPv4 loopback range that is left alone"),
      .value("tproxy-mark", "MARK", \.capture.mark, help: "the mark of packets for a transparent proxy"),
      .value("tproxy-table", "NUMBER", \.capture.routeTable, help: "the routing table of marked packets"),
      .value("backend", "NAME", \.capture.backend, help: "which iptables a script uses; else it finds out"),
    ]
  }

  /// What of a mesh is meant, or the command line of istio-iptables.
  static var captureArguments: [Argument<Self>] {
    [
      .optional("KIND/NAME", \.capture.subject, help: "a pod or workload of the mesh, such as pod/reviews-v1-x7k2p"),
      .passed("ARGUMENT", \.capture.words, help: "the command line of istio-iptables"),
    ]
  }
}
