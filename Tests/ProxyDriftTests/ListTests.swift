import Testing

@Suite("The elements of lists are matched by what tells them apart")
struct ListTests {
  private static func routes(_ prefixes: String...) -> String {
    let routes = prefixes.map { #"{"match": {"prefix": "\#($0)"}, "route": {"cluster": "\#($0)"}}"# }
    return Comparing.host(#""routes": [\#(routes.joined(separator: ","))]"#)
  }

  @Test("proves that the order of routes counts, and that as few as can be are said to have moved")
  func order() throws {
    let lines = try Comparing.lines(Self.routes("/a", "/b", "/c", "/d"), Self.routes("/d", "/a", "/b", "/c"))
    #expect(lines == ["routes 80 virtual_hosts[h].routes[0]: place 3 -> 0"])
  }

  @Test("proves that a route put in before others makes only itself a difference")
  func insertion() throws {
    let lines = try Comparing.lines(Self.routes("/a", "/b"), Self.routes("/x", "/a", "/b"))
    #expect(
      lines == [#"routes 80 +virtual_hosts[h].routes[0]: {"match":{"prefix":"/x"},"route":{"cluster":"/x"}}"#]
    )
  }

  @Test("proves that a route at its place is one with another match")
  func changedMatch() throws {
    let lines = try Comparing.lines(Self.routes("/a", "/b"), Self.routes("/a", "/c"))
    #expect(
      lines == [
        #"routes 80 virtual_hosts[h].routes[1].match.prefix: "/b" -> "/c""#,
        #"routes 80 virtual_hosts[h].routes[1].route.cluster: "/b" -> "/c""#,
      ]
    )
  }

  private static func endpoints(_ hosts: String...) -> String {
    let list = hosts.map {
      #"{"endpoint": {"address": {"socket_address": {"address": "\#($0)", "port_value": 80}}}, "load_balancing_weight": 1}"#
    }
    let place = #"{"locality": {"region": "r"}, "lb_endpoints": [\#(list.joined(separator: ","))]}"#
    let assignment = #"{"endpoint_config": {"cluster_name": "a", "endpoints": [\#(place)]}}"#
    return Comparing.dump("Endpoints", #""dynamic_endpoint_configs": [\#(assignment)]"#)
  }

  @Test("proves that endpoints are matched by their addresses in any order")
  func addresses() throws {
    #expect(try Comparing.lines(Self.endpoints("1.1.1.1", "2.2.2.2"), Self.endpoints("2.2.2.2", "1.1.1.1")) == [])
    let lines = try Comparing.lines(Self.endpoints("1.1.1.1"), Self.endpoints("1.1.1.1", "2.2.2.2"))
    let value =
      #"{"endpoint":{"address":{"socket_address":{"address":"2.2.2.2","port_value":80}}},"load_balancing_weight":1}"#
    #expect(lines == ["endpoints a +endpoints[r//].lb_endpoints[2.2.2.2:80]: \(value)"])
  }

  @Test("proves that elements of one name are told apart by their places")
  func sharedNames() throws {
    let chains = { (port: Int) in
      let chain = #"{"name": "c", "filter_chain_match": {"transport_protocol": "tls"}}"#
      let other = #"{"name": "c", "filter_chain_match": {"destination_port": \#(port)}}"#
      let listener =
        #"{"name": "l", "active_state": {"listener": {"name": "l", "filter_chains": [\#(chain), \#(other)]}}}"#
      return Comparing.dump("Listeners", #""dynamic_listeners": [\#(listener)]"#)
    }
    let lines = try Comparing.lines(chains(1), chains(2))
    #expect(lines == ["listeners l filter_chains[c #1].filter_chain_match.destination_port: 1 -> 2"])
  }
}
