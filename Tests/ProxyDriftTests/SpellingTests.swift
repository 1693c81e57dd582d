import Testing

@Suite("Messages that mean the same are equal, whatever their spelling")
struct SpellingTests {
  @Test(
    "proves that the two spellings of a cluster are one",
    arguments: [
      (#""connect_timeout": "5s""#, #""connectTimeout": "5.000s""#),
      (#""connect_timeout": "0.250s""#, #""connect_timeout": "0.25s""#),
      (#""type": "STATIC""#, #""lb_policy": "ROUND_ROBIN""#),
      (#""respect_dns_ttl": false, "alt_stat_name": """#, #""dns_lookup_family": "AUTO""#),
      (
        #""circuit_breakers": {"thresholds": [{"max_connections": 5, "priority": "DEFAULT"}]}"#,
        #""circuitBreakers": {"thresholds": [{"maxConnections": "5"}]}"#
      ),
      (
        #""circuit_breakers": {"thresholds": [{"max_connections": {"value": 5}}]}"#,
        #""circuit_breakers": {"thresholds": [{"max_connections": 5.0}]}"#
      ),
      (#""metadata": {"filter_metadata": {}}"#, #""common_lb_config": {}"#),
      (
        #""metadata": {"filter_metadata": {"istio": {"config": "/apis/networking.istio.io/v1/namespaces/a/virtual-service/b"}}}"#,
        #""metadata": {"filterMetadata": {"istio": {"config": "/apis/networking.istio.io/v1alpha3/namespaces/a/virtual-service/b"}}}"#
      ),
      (
        #""filters": [{"name": "x", "typed_config": {"@type": "type.googleapis.com/t", "size": 3}}]"#,
        #""filters": [{"name": "x", "typed_config": {"@type": "type.googleapis.com/udpa.type.v1.TypedStruct", "type_url": "type.googleapis.com/t", "value": {"size": "3"}}}]"#
      ),
    ]
  )
  func clusters(one: String, other: String) throws {
    #expect(try Comparing.lines(Comparing.cluster(one), Comparing.cluster(other)) == [])
    #expect(try Comparing.lines(Comparing.cluster(other), Comparing.cluster(one)) == [])
  }

  @Test(
    "proves that the two spellings of a virtual host are one",
    arguments: [
      (#""domains": ["a", "b"]"#, #""domains": ["b", "a"]"#),
      (#""require_tls": "NONE""#, #""routes": []"#),
      (
        #""routes": [{"match": {"headers": [{"name": "x", "exact_match": "1"}, {"name": "y", "present_match": true}]}}]"#,
        #""routes": [{"match": {"headers": [{"name": "y", "presentMatch": true}, {"name": "x", "stringMatch": {"exact": "1"}}]}}]"#
      ),
      (
        #""request_headers_to_add": [{"header": {"key": "a", "value": "1"}, "append": false}]"#,
        #""request_headers_to_add": [{"header": {"key": "a", "value": "1"}, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD"}]"#
      ),
      (
        #""routes": [{"direct_response": {"body": {"inline_bytes": "aGk="}}}]"#,
        #""routes": [{"direct_response": {"body": {"inline_string": "hi"}}}]"#
      ),
      (
        #""routes": [{"route": {"retry_policy": {"retry_on": "a,b", "host_selection_retry_max_attempts": "5"}}}]"#,
        #""routes": [{"route": {"retry_policy": {"retry_on": "b, a", "host_selection_retry_max_attempts": 5}}}]"#
      ),
      (
        #""routes": [{"route": {"weighted_clusters": {"clusters": [{"name": "a", "weight": 1}, {"name": "b"}]}}}]"#,
        #""routes": [{"route": {"weighted_clusters": {"clusters": [{"name": "b"}, {"name": "a", "weight": 1}]}}}]"#
      ),
    ]
  )
  func hosts(one: String, other: String) throws {
    #expect(try Comparing.lines(Comparing.host(one), Comparing.host(other)) == [])
    #expect(try Comparing.lines(Comparing.host(other), Comparing.host(one)) == [])
  }

  @Test(
    "proves that what only looks alike is told apart",
    arguments: [
      // Zero is another thing than nothing where a message is around the number, and for every length of time.
      (
        #""circuit_breakers": {"thresholds": [{"max_connections": 0}]}"#, #""circuit_breakers": {"thresholds": [{}]}"#,
        "-circuit_breakers.thresholds[0].max_connections: 0"
      ),
      (#""connect_timeout": "0s""#, #""name": "a""#, "-connect_timeout: \"0s\""),
      // An empty message can be a choice.
      (
        #""eds_cluster_config": {"eds_config": {"ads": {}}}"#, #""eds_cluster_config": {"eds_config": {"self": {}}}"#,
        "-eds_cluster_config.eds_config.ads: {}"
      ),
      (
        #""metadata": {"filter_metadata": {"x": {"a_b": 1}}}"#, #""metadata": {"filter_metadata": {"x": {"aB": 1}}}"#,
        "+metadata.filter_metadata.x.aB: 1"
      ),
      (
        #""typed_config": {"@type": "type.googleapis.com/a"}"#, #""typed_config": {"@type": "type.googleapis.com/b"}"#,
        #"typed_config.@type: "type.googleapis.com/a" -> "type.googleapis.com/b""#
      ),
    ]
  )
  func different(one: String, other: String, line: String) throws {
    let lines = try Comparing.lines(Comparing.cluster(one), Comparing.cluster(other))
    #expect(lines.first == "clusters a \(line)")
  }
}
