import Diagnostics
import Testing

@Suite struct LegacySchemaTests {
  @Test(
    "the rules of config.istio.io are read in both spellings",
    arguments: [
      MarkedObject(
        "config.istio.io/v1alpha2",
        "RouteRule",
        spec: """
          destination: {name: reviews}
          precedence: 1
          match: {request: {headers: {cookie: {regex: a}}}}
          route: [{labels: {version: v1}, weight: 90}, {labels: {version: v2}, weight: 10}]
          http_req_timeout: {simple_timeout: {timeout: 10s}}
          httpFault: {delay: {percent: 10, fixedDelay: 5s}}
          """
      ),
      MarkedObject(
        "config.istio.io/v1alpha2",
        "RouteRule",
        spec: """
          destination: {name: a}
          «rout»: []
          route: [{weight: «101»}]
          «redirect»: {uri: a}
          «httpFault»: {abort: {percent: «-1»}}
          «http_fault»: {}
          """,
        .unknownField,
        .outOfRange,
        .exclusiveFields,
        .exclusiveFields,
        .outOfRange,
        .exclusiveFields
      ),
      MarkedObject(
        "config.istio.io/v1alpha2",
        "DestinationPolicy",
        spec: "destination: {name: a}\nloadBalancing: {name: RANDOM}\ncircuitBreaker: {simpleCb: {maxConnections: 1}}\n"
      ),
      MarkedObject(
        "config.istio.io/v1alpha2",
        "DestinationPolicy",
        spec:
          "destination: {name: a, «service»: b}\nloadBalancing: «{}»\ncircuitBreaker: {simpleCb: {sleepWindow: «3»}}\n",
        .exclusiveFields,
        .exclusiveFields,
        .unexpectedType
      ),
      MarkedObject(
        "config.istio.io/v1alpha2",
        "EgressRule",
        spec: "destination: {service: '*.a.com'}\nports: [{port: 443, protocol: https}]\nuse_egress_proxy: false\n"
      ),
      MarkedObject(
        "config.istio.io/v1alpha2",
        "EgressRule",
        spec: "destination: {service: a}\nports: [{port: 443, protocol: https}, {port: «443», protocol: tcp}]\n",
        .duplicateItem
      ),
    ]
  )
  func configuration(object: MarkedObject) { object.verify() }

  @Test(
    "a TrafficSplit is held to its version",
    arguments: [
      MarkedObject(
        "split.smi-spec.io/v1alpha1",
        "TrafficSplit",
        spec: "service: a\nbackends: [{service: b, weight: 500m}]\n"
      ),
      MarkedObject(
        "split.smi-spec.io/v1alpha2",
        "TrafficSplit",
        spec: "service: a\nbackends: [{service: b, weight: «500m»}]\n«matches»: []\n",
        .unexpectedType,
        .unknownField
      ),
      MarkedObject(
        "split.smi-spec.io/v1alpha4",
        "TrafficSplit",
        spec: "service: a\nbackends: [{service: b, weight: 50}]\nmatches: [{kind: HTTPRouteGroup, name: c}]\n"
      ),
    ]
  )
  func trafficSplit(object: MarkedObject) { object.verify() }
}
