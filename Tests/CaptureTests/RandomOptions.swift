import TestSupport

@testable import Capture

/// Options that any seed gives, as the words of a command line, with a host to set them on.
struct RandomOptions {
  let words: [String]
  let host: CaptureHost
  let rules: CaptureRules

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var words: [String] = []
    for flag in CaptureFlag.allCases {
      guard let values = Self.values[flag], Bool.random(using: &random) else { continue }
      words.append("--\(flag.rawValue)=\(values.randomElement(using: &random) ?? "")")
    }
    let servers = ["10.96.0.10", "fd00::10", "::127.0.0.53", "127.0.0.53"].filter { _ in Bool.random(using: &random) }
    self.words = words
    host = CaptureHost(
      usesIPv6: Bool.random(using: &random),
      nameServers: try servers.map { try IPAddress($0) }
    )
    rules = CaptureRules(try CaptureOptions(arguments: words), on: host)
  }

  private static let values: [CaptureFlag: [String]] = [
    .envoyPort: ["15001", "1"],
    .inboundCapturePort: ["15006", "65535"],
    .inboundTunnelPort: ["15008"],
    .proxyUID: ["1337", "0,1337", "root"],
    .proxyGID: ["1337", "1,2,3"],
    .inboundInterceptionMode: ["TPROXY", "TPROXY", "REDIRECT"],
    .inboundPorts: ["*", "80", "80,90:99", ""],
    .localExcludePorts: ["22", "15090,15021,15020"],
    .excludeInterfaces: ["eth0", "vm+", "counter,ip,a1"],
    .serviceCIDR: ["*", "10.1.2.3/8", "0.0.0.0/0,::/0", "fd00::1/64,127.1.2.3/32", "::ffff:10.0.0.1/100"],
    .serviceExcludeCIDR: ["10.0.0.0/8", "2001:DB8::/32,192.0.2.1/32", "::1.2.3.4/127"],
    .outboundPorts: ["5432", "1:65535"],
    .localOutboundPortsExclude: ["3306,53", "0"],
    .kubeVirtInterfaces: ["net1", "net1,net2", "123456789012345"],
    .inboundTProxyMark: ["1337", "4294967295"],
    .redirectDNS: ["true"],
    .captureAllDNS: ["true", "false"],
    .dropInvalid: ["true"],
  ]
}
