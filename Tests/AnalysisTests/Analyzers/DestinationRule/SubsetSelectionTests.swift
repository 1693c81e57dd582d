import Analysis
import Testing

@Suite("SubsetSelection")
struct SubsetSelectionTests {
  @Test(
    "finds hosts by whatever name, and endpoints by whatever labels",
    arguments: [
      (
        "host: reviews, subsets: [{name: v1, labels: {version: v1}}]",
        []
      ),
      (
        "host: reviews.default.svc.cluster.local, subsets: [{name: v2, labels: {version: v2}}]",
        [
          "IST0173 warning 11:159 the subset 'v2' selects no endpoint of 'reviews.default.svc.cluster.local': none has the labels version=v2"
        ]
      ),
      (
        "host: reviews, subsets: [{name: z, labels: {topology.kubernetes.io/zone: a}}]",
        []
      ),
      (
        "host: revews",
        [
          "IST0174 warning 11:95 no Service or ServiceEntry given has the host 'revews': did you mean reviews?"
        ]
      ),
      (
        "host: reviews.prod.svc.cluster.local",
        [
          "IST0174 warning 11:95 no Service or ServiceEntry given has the host 'reviews.prod.svc.cluster.local'"
        ]
      ),
      (
        "host: \"*.local\"",
        []
      ),
      (
        "host: \"*.prod.svc.cluster.local\"",
        [
          "IST0174 warning 11:95 no Service or ServiceEntry given has the host '*.prod.svc.cluster.local'"
        ]
      ),
      (
        "host: api.example.com, subsets: [{name: a, labels: {zone: a}}, {name: b, labels: {zone: b}}]",
        [
          "IST0173 warning 11:170 the subset 'b' selects no endpoint of 'api.example.com': none has the labels zone=b"
        ]
      ),
      (
        "host: hidden.org",
        [
          "IST0174 warning 11:95 no Service or ServiceEntry given has the host 'hidden.org'"
        ]
      ),
      (
        "host: hidden.org, exportTo: [prod]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Service, metadata: {name: reviews}, spec: {selector: {app: reviews}, ports: [{port: 80}]}}
      ---
      {apiVersion: apps/v1, kind: Deployment, metadata: {name: r}, spec: {selector: {matchLabels: {app: reviews}}, template: {metadata: {labels: {app: reviews, version: v1}}, spec: {containers: [{name: c, image: c}]}}}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: other, namespace: default, labels: {app: other, version: v2}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: e}, spec: {hosts: ["*.example.com"], ports: [{number: 80, name: http, protocol: HTTP}], resolution: STATIC, endpoints: [{address: 10.0.0.1, labels: {zone: a}}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: h, namespace: prod}, spec: {hosts: [hidden.org], exportTo: ["."], ports: [{number: 80, name: http, protocol: HTTP}], resolution: DNS}}
      ---
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(
      FindingText.findings(in: text, only: [.destinationRuleSubsetNotSelectPods, .unknownDestinationRuleHost])
        == expected
    )
  }

  @Test("takes a subset without endpoints for an error when a route sends traffic to it")
  func routed() {
    let text = """
      {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selector: {app: a}, ports: [{port: 80}]}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: a}
      spec: {host: a, subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: a}
      spec: {hosts: [a], http: [{route: [{destination: {host: a, subset: v1}}]}]}
      """
    #expect(
      FindingText.findings(in: text, only: [.destinationRuleSubsetNotSelectPods]) == [
        "IST0173 error 8:46 the subset 'v1' selects no endpoint of 'a': none has the labels version=v1",
        "IST0173 warning 8:81 the subset 'v2' selects no endpoint of 'a': none has the labels version=v2",
      ]
    )
  }
}
