import Output
import TestSupport
import Testing

@testable import ZtunnelState

@Suite("What a ztunnel has")
struct ZtunnelDumpTests {
  private static let text = """
    {"workloads": [
      {"name": "b", "namespace": "prod", "uid": "u1", "workloadIps": ["10.0.0.2"], "node": "n2", "protocol": "HBONE",
       "status": "Healthy", "waypoint": {"destination": "prod/way.prod.svc.cluster.local"}},
      {"name": "a", "namespace": "prod", "uid": "u2", "workloadIps": [], "node": "n1", "protocol": "TCP",
       "status": "Unhealthy", "waypoint": {"destination": "net/10.9.9.9"}}],
     "services": [
      {"name": "way", "namespace": "prod", "hostname": "way.prod.svc.cluster.local", "vips": ["net/10.1.0.1", "net/fd00::1"],
       "endpoints": [{"workloadUid": "u1"}, {"workloadUid": "u2"}, {"workloadUid": "gone"}]}],
     "policies": [{"name": "deny", "namespace": "prod", "action": "Deny", "scope": "Global"}],
     "certificates": [
      {"identity": "spiffe://a", "state": {"Unavailable": "signing"}, "certChain": []},
      {"identity": "spiffe://b", "state": "Available", "rootCerts": [{"serialNumber": "16"}],
       "certChain": [{"serialNumber": "255", "validFrom": "f", "expirationTime": "t"}, {"serialNumber": "no number"}]}],
     "workloadState": {"x": {"info": {"name": "a", "namespace": "prod"}, "connections": {
       "inbound": [{"src": "10.0.0.2:1", "actualDst": "[fd00::1]:80", "originalDst": null, "protocol": "TCP"}],
       "outbound": [{"src": "x", "actualDst": "10.1.0.1:80", "originalDst": "10.0.0.2:9", "protocol": "HBONE"}]}}}}
    """

  private static func dump() throws -> ZtunnelDump { try ZtunnelDump(parsing: Array(text.utf8)) }

  @Test("lists are read as mappings are, in the order of names, and waypoints by host and by address")
  func workloads() throws {
    let table = """
      NAMESPACE POD NAME ADDRESS  NODE WAYPOINT PROTOCOL
      prod      a        None     n1   NA       TCP
      prod      b        10.0.0.2 n2   way      HBONE

      """
    #expect(try Self.dump().workloadTable().text == table)
    var filter = WorkloadFilter()
    filter.machine = "N2"
    #expect(try Self.dump().workloads.filter(filter.matches).map(\.name) == ["b"])
    filter.address = "10.0.0.3"
    #expect(try Self.dump().workloads.filter(filter.matches).isEmpty)
  }

  @Test("of a service's endpoints those are healthy whose workloads are")
  func services() throws {
    let table = """
      NAMESPACE SERVICE NAME SERVICE VIP      WAYPOINT ENDPOINTS
      prod      way          10.1.0.1,fd00::1 None     1/3

      """
    #expect(try Self.dump().serviceTable().text == table)
    #expect(try Self.dump().serviceTable(namespace: "test").lines.count == 1)
  }

  @Test("serial numbers are hexadecimal, roots may stand apart, and what cannot be had says why only in the dump")
  func certificates() throws {
    let lines = try Self.dump().certificateTable { $0.serialNumber == "255" }.lines.dropFirst()
    #expect(
      Array(lines) == [
        ["spiffe://a", "NA", "Unavailable", "false", "NA", "NA", "NA"],
        ["spiffe://b", "Leaf", "Available", "true", "ff", "t", "f"],
        ["spiffe://b", "Intermediate", "Available", "false", "no number", "NA", "NA"],
        ["spiffe://b", "Root", "Available", "false", "10", "NA", "NA"],
      ]
    )
  }

  @Test(
    "numbers of any length become hexadecimal",
    arguments: [
      ("0", "0"), ("15", "f"), ("256", "100"),
      ("305554775863395697262503895661564044819", "e5dfb59150b2ba7f108d93dcec5aa613"),
    ]
  )
  func hexadecimal(decimal: String, expected: String) { #expect(HexadecimalText.text(ofDecimal: decimal) == expected) }

  @Test("addresses that are known become names, unless they are asked for")
  func connections() throws {
    let named = try Self.dump().connectionTable().lines.dropFirst()
    #expect(
      Array(named) == [
        ["a.prod", "Inbound", "[fd00::1]:80", "b.prod:1", "", "TCP"],
        ["a.prod", "Outbound", "x", "way.prod.svc.cluster.local:80", "b.prod:9", "HBONE"],
      ]
    )
    var filter = ConnectionFilter()
    filter.direction = .outbound
    let raw = try Self.dump().connectionTable(filter, showsAddresses: true).lines.dropFirst()
    #expect(Array(raw) == [["a.prod", "Outbound", "x", "10.1.0.1:80", "10.0.0.2:9", "HBONE"]])
  }

  @Test("anything else is an error, and never a trap", arguments: ["", "[]", "{}", "{\"workloads\":", "\u{0}", "1"])
  func broken(text: String) { #expect(throws: ZtunnelDumpError.self) { try ZtunnelDump(parsing: Array(text.utf8)) } }

  @Test("parts of other kinds than expected are passed over")
  func odd() throws {
    let dump = try ZtunnelDump(
      parsing: Array(
        #"{"workloads": 1, "services": [1, null, {"vips": {}}], "certificates": "x", "workloadState": []}"#.utf8
      )
    )
    #expect(dump.workloads.isEmpty)
    #expect(dump.serviceTable().lines.count == 4)
    #expect(dump.connectionTable().lines.count == 1)
  }
}
