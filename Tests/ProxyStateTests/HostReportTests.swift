import Testing
import YAML

@testable import ProxyState

@Suite("Reading what Envoy says about its endpoints")
struct HostReportTests {
  private static let text = """
    outbound|80||a.example::observability_name::outbound|80||a.example
    outbound|80||a.example::default_priority::max_connections::1024
    outbound|80||a.example::added_via_api::true
    outbound|80||a.example::10.0.0.1:80::cx_active::3
    outbound|80||a.example::10.0.0.1:80::rq_total::0
    outbound|80||a.example::10.0.0.1:80::hostname::
    outbound|80||a.example::10.0.0.1:80::health_flags::healthy
    outbound|80||a.example::10.0.0.1:80::weight::2
    outbound|80||a.example::10.0.0.1:80::region::r
    outbound|80||a.example::10.0.0.1:80::zone::z
    outbound|80||a.example::10.0.0.1:80::sub_zone::
    outbound|80||a.example::[2001:db8::1]:80::health_flags::/failed_outlier_check/failed_eds_health
    outbound|80||a.example::[2001:db8::1]:80::weight::1
    outbound|80||a.example::[2001:db8::1]:80::priority::1
    agent::/run/agent.sock::cx_total::18446744073709551609
    agent::/run/agent.sock::health_flags::/failed_active_hc

    """

  private static let json = """
    {"cluster_statuses": [{"name": "outbound|80||a.example", "addedViaApi": true, "host_statuses": [
      {"address": {"socket_address": {"address": "10.0.0.1", "port_value": 80}},
        "stats": [{"type": "GAUGE", "value": "3", "name": "cx_active"}, {"name": "rq_total"}],
        "health_status": {"eds_health_status": "HEALTHY"}, "weight": 2, "locality": {"region": "r", "zone": "z"}},
      {"address": {"socketAddress": {"address": "2001:db8::1", "portValue": 80}}, "weight": 1, "priority": 1,
        "healthStatus": {"edsHealthStatus": "UNHEALTHY", "failed_outlier_check": true}}]},
     {"name": "agent", "host_statuses": [{"address": {"pipe": {"path": "/run/agent.sock"}},
       "stats": [{"value": "18446744073709551609", "name": "cx_total"}],
       "health_status": {"eds_health_status": "HEALTHY", "failed_active_hc": true}}]},
     {"name": "empty"}]}
    """

  @Test("text and JSON say the same")
  func sameHosts() throws {
    let fromText = try HostReport(Array(Self.text.utf8))
    let fromJSON = try HostReport(Array(Self.json.utf8))
    #expect(fromText.hosts == fromJSON.hosts)
    #expect(fromJSON.hosts.map(\.text) == ["10.0.0.1:80", "2001:db8::1:80", "unix:///run/agent.sock"])
    #expect(fromJSON.hosts.map(\.statistics) == [["cx_active": 3], [:], [:]])
    #expect(fromJSON.hosts.map(\.isOutlier) == [false, true, false])
  }

  @Test("endpoints are found by address, port, cluster and status, and their clusters with them")
  func filters() throws {
    let report = try HostReport(Array(Self.json.utf8))
    var filter = EndpointFilter()
    filter.health = "unhealthy"
    #expect(report.hosts(filter).map(\.text) == ["2001:db8::1:80"])
    #expect(report.clusters(filter).map(\.name) == ["outbound|80||a.example"])
    filter = EndpointFilter()
    filter.port = 80
    filter.address = "10.0.0.1"
    #expect(report.hosts(filter).map(\.cluster) == ["outbound|80||a.example"])
    filter.cluster = "agent"
    #expect(report.hosts(filter).isEmpty)
    #expect(report.clusters(EndpointFilter()).map(\.name) == ["outbound|80||a.example", "agent"])
  }
}
