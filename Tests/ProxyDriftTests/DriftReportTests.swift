import ProxyConfig
import ProxyDrift
import Testing

@Suite("What is told of resources that differ")
struct DriftReportTests {
  @Test("proves that resources which wait or were refused are told as what they are, and as nothing else")
  func states() throws {
    let listeners = { (state: String) in
      Comparing.dump("Listeners", #""dynamic_listeners": [{"name": "l", \#(state)}]"#)
    }
    let wanted = listeners(#""active_state": {"listener": {"name": "l"}}"#)
    let refused = listeners(
      #""error_state": {"details": "cannot bind", "last_update_attempt": "2026-01-01T00:00:00Z"}"#
    )
    #expect(try Comparing.lines(wanted, refused) == ["rejected listeners l: cannot bind"])
    let waiting = Comparing.dump("Clusters", #""dynamic_warming_clusters": [{"cluster": {"name": "a"}}]"#)
    #expect(try Comparing.lines(Comparing.cluster(#""type": "EDS""#), waiting) == ["waiting clusters a"])
    #expect(
      try Comparing.lines(wanted, listeners(#""draining_state": {"listener": {"name": "l"}}"#)) == ["- listeners l"]
    )
  }

  @Test("proves that a type of which one side tells nothing is not compared, and told as such")
  func untold() throws {
    let report = DriftReport(
      try Comparing.resources(Comparing.cluster(#""type": "EDS""#)),
      try Comparing.resources(Comparing.host(#""domains": []"#)),
      basis: .proxy,
      types: ResourceType.allCases
    )
    #expect(report.isEmpty)
    #expect(report.untold == ResourceType.allCases)
  }

  @Test("proves that no key and no credential is told")
  func secrets() throws {
    let key = { (key: String) in
      let socket =
        #"{"name": "tls", "typed_config": {"common_tls_context": {"tls_certificates": [{"private_key": {"inline_string": "\#(key)"}}]}}}"#
      return Comparing.cluster(#""transport_socket": \#(socket)"#)
    }
    #expect(try Comparing.lines(key("one"), key("two")) == [])
    #expect(
      try Comparing.lines(Comparing.cluster(#""type": "EDS""#), key("two")).last
        == #"clusters a -type: "EDS""#
    )
    let header = { (value: String) in
      Comparing.host(#""request_headers_to_add": [{"header": {"key": "Authorization", "value": "Bearer \#(value)"}}]"#)
    }
    #expect(
      try Comparing.lines(header("one"), header("two")) == [
        #"routes 80 virtual_hosts[h].request_headers_to_add[authorization].header.value: "Bearer REDACTED" -> "Bearer REDACTED""#
      ]
    )
  }

  @Test("proves that differences of a proxy without a mesh name the object that Istio noted")
  func notes() throws {
    let host = { (timeout: String) in
      let note =
        #""metadata": {"filter_metadata": {"istio": {"config": "/apis/networking.istio.io/v1alpha3/namespaces/a/virtual-service/b"}}}"#
      return Comparing.host(#""routes": [{"match": {"prefix": "/"}, "route": {"timeout": "\#(timeout)"}, \#(note)}]"#)
    }
    let report = DriftReport(
      try Comparing.resources(host("1s")),
      try Comparing.resources(host("2s")),
      basis: .proxy,
      types: [.routes]
    )
    guard case .changed(let fields)? = report.resources.first?.change else {
      Issue.record("nothing differs")
      return
    }
    #expect(fields.map(\.causes) == [[.object("VirtualService a/b")]])
  }
}
