import Diagnostics
import Testing
import YAML

@testable import Descriptions

@Suite("What is spoken at a port of a Service")
struct PortProtocolTests {
  private static let ports: [(port: String, spoken: String)] = [
    ("{name: http, port: 1, protocol: TCP}", "HTTP"),
    ("{name: GRPC-port, port: 1, protocol: TCP}", "GRPC"),
    ("{appProtocol: HTTP, port: 1, protocol: TCP}", "HTTP"),
    ("{appProtocol: kubernetes.io/h2c, port: 1, protocol: TCP}", "HTTP2"),
    ("{port: 80, protocol: TCP}", "auto-detect"),
    ("{port: 80}", "auto-detect"),
    ("{port: 80, protocol: UDP}", "UDP"),
    ("{name: db, port: 3306, protocol: TCP}", "TCP"),
    ("{name: grpc-web-x, port: 1, protocol: TCP}", "GRPC-Web"),
    ("{name: mongo, port: 1, protocol: TCP}", "Mongo"),
    ("{name: other, port: 1, protocol: TCP}", "UnsupportedProtocol"),
  ]

  @Test("is what istioctl says", arguments: ports)
  func spoken(_ text: String, _ expected: String) throws {
    let node = try #require(Parser.parse(SourceFile(name: "port.yaml", text: text)).root)
    #expect(ServicePortForm(node)?.spoken == expected)
  }

  @Test("a port without a number is none", arguments: ["{name: http}", "{port: x}", "{port: 99999999999999999999}"])
  func numberless(_ text: String) throws {
    let node = try #require(Parser.parse(SourceFile(name: "port.yaml", text: text)).root)
    #expect(ServicePortForm(node) == nil)
  }
}
