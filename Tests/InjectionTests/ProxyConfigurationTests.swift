import Testing
import YAML

@testable import Injection

@Suite struct ProxyConfigurationTests {
  @Test(
    "what is told to the proxy is what differs from the defaults, in the order of the message",
    arguments: [
      ([], "{}"),
      ([["configPath": "./etc/istio/proxy", "drainDuration": "45s", "interceptionMode": "REDIRECT"]], "{}"),
      (
        [["proxyMetadata": ["B": "2", "A": "1"], "concurrency": 0, "discovery_address": "a:1"]],
        #"{"discoveryAddress":"a:1","concurrency":0,"proxyMetadata":{"A":"1","B":"2"}}"#
      ),
      (
        [["proxyMetadata": ["A": "1"]], ["proxyMetadata": ["A": "2", "B": "3"]]],
        #"{"proxyMetadata":{"A":"2","B":"3"}}"#
      ),
      ([["tracing": ["zipkin": ["address": "z:1"]]], ["tracing": .mapping([])]], #"{"tracing":{}}"#),
      (
        [["tracing": ["sampling": 5, "zipkin": ["address": "z:1"]], "interceptionMode": 1, "unknown": true]],
        #"{"interceptionMode":"TPROXY","tracing":{"zipkin":{"address":"z:1"},"sampling":5}}"#
      ),
      (
        [["serviceCluster": "a"], ["tracingServiceName": "CANONICAL_NAME_ONLY"]],
        #"{"tracingServiceName":"CANONICAL_NAME_ONLY"}"#
      ),
    ] as [([Value], String)]
  )
  func json(layers: [Value], expected: String) throws {
    var configuration = ProxyConfiguration()
    for layer in layers { try configuration.apply(layer) }
    #expect(configuration.json == expected)
  }

  @Test(
    "a bad value of the annotation is told by its field",
    arguments: [
      ("concurrency: many", "concurrency must be a whole number"),
      ("drainDuration: 45", "drainDuration must be a duration in seconds, such as 45s"),
      ("drainDuration: 0s", "invalid drainDuration: duration must be greater than 1ms"),
      ("proxyMetadata: {A: 1}", "proxyMetadata.A must be text; quote it"),
      ("interceptionMode: SOME", "interceptionMode must be one of REDIRECT, TPROXY, NONE"),
      ("discoveryAddress: nowhere", "invalid discoveryAddress: \"nowhere\" is not host:port"),
      ("statusPort: 70000", "invalid statusPort: port number 70000 must be in the range 1..65535"),
      ("[a]", "must be a mapping of proxy settings"),
    ]
  )
  func problems(text: String, expected: String) {
    #expect(ProxyConfiguration.problem(in: text) == expected)
  }
}
