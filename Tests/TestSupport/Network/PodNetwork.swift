import Foundation

/// A pod and its peer: two network namespaces joined by a cable, as a pod is joined to the rest of its cluster.
///
/// What a server answers tells the way a connection took, since the proxy connects from addresses of its own.
public struct PodNetwork {
  /// The pod, whose rules are tested.
  public let pod: TestNamespace
  /// Everyone else.
  public let peer: TestNamespace

  /// The addresses on both sides of the cable, for IPv4 and IPv6.
  public enum Address {
    /// The pod.
    public static let pod = "10.77.0.1", pod6 = "fd77::1"
    /// From where the pod's proxy connects to others.
    public static let proxy = "10.77.0.11", proxy6 = "fd77::11"
    /// From where the pod's proxy connects to the application (istio: pilot/pkg/networking/util InboundPassthroughBindIpv4).
    public static let inboundProxy = "127.0.0.6", inboundProxy6 = "::6"
    /// The peer.
    public static let peer = "10.77.0.2", peer6 = "fd77::2"
    /// The peer in a range of its own.
    public static let remote = "10.78.0.9", remote6 = "fd78::9"
    /// The name server, at the peer.
    public static let nameServer = "10.79.0.53", nameServer6 = "fd79::53"
    /// Both sides of a second cable, between interfaces called `net1`.
    public static let podAside = "10.88.0.1", peerAside = "10.88.0.2"
  }

  /// Calls `body` with a fresh network that is gone afterwards.
  public static func with<Result>(_ body: (PodNetwork) throws -> Result) throws -> Result {
    let pod = try TestNamespace()
    defer { pod.close() }
    let peer = try TestNamespace()
    defer { peer.close() }
    let network = PodNetwork(pod: pod, peer: peer)
    try network.lay()
    return try body(network)
  }

  private func lay() throws {
    for name in ["eth0", "net1"] {
      let other = ["name", name, "netns", String(peer.processIdentifier)]
      try pod.require(["ip", "link", "add", name, "type", "veth", "peer"] + other)
    }
    try configure(
      pod,
      addresses: [
        Address.pod + "/24", Address.proxy + "/24", Address.pod6 + "/64", Address.proxy6 + "/64 preferred_lft 0",
      ],
      aside: Address.podAside,
      routes: ["default via \(Address.peer)", "default via \(Address.peer6)"]
    )
    try configure(
      peer,
      addresses: [
        Address.peer + "/24", Address.remote + "/32", Address.nameServer + "/32",
        Address.peer6 + "/64", Address.remote6 + "/128", Address.nameServer6 + "/128",
      ],
      aside: Address.peerAside,
      routes: []
    )
  }

  /// Addresses are there at once: nobody else is on the cable to have them (nodad).
  private func configure(_ namespace: TestNamespace, addresses: [String], aside: String, routes: [String]) throws {
    let commands =
      ["link set lo up", "link set eth0 up", "link set net1 up", "addr add \(aside)/24 dev net1"]
      + addresses.map { "addr add \($0) dev eth0" + ($0.contains(":") ? " nodad" : "") }
      + routes.map { "route add \($0)" }
    try namespace.require(["ip", "-batch", "-"], input: commands.map { $0 + "\n" }.joined())
  }
}
