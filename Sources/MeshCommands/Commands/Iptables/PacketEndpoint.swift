import ArgumentParsing
import Capture

/// An address and a port: `10.0.0.5:9080`, `[fd00::5]:9080`.
struct PacketEndpoint: ArgumentValue, Hashable {
  let address: IPAddress
  let port: Port

  init(argument: String) throws(InvalidValue) {
    let form = InvalidValue.malformed(expected: "an address and a port such as 10.0.0.5:9080 or [fd00::5]:9080")
    guard let colon = argument.lastIndex(of: ":") else { throw form }
    var host = argument[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    if isBracketed { host = host.dropFirst().dropLast() }
    guard let address = try? IPAddress(host), (address.family == .ipv6) == isBracketed else { throw form }
    guard let port = try? Port(argument[argument.index(after: colon)...]) else { throw form }
    self.address = address
    self.port = port
  }

  var argument: String { address.family == .ipv6 ? "[\(address)]:\(port)" : "\(address):\(port)" }
}
