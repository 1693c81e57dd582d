import Analysis
import Testing

@Suite("MixedGenerations")
struct MixedGenerationsTests {
  @Test(
    "tells old rules for hosts that newer objects are for",
    arguments: [
      (
        "{apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: x}, spec: {destination: {name: reviews}, route: [{}]}}",
        [
          "MSH0206 warning 7:98 VirtualService default/v is for the same host: where it is read, the RouteRule is not; remove one of them"
        ]
      ),
      (
        "{apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: x}, spec: {destination: {name: details}, route: [{}]}}",
        []
      ),
      (
        "{apiVersion: config.istio.io/v1alpha2, kind: DestinationPolicy, metadata: {name: x}, spec: {destination: {service: ratings.default.svc.cluster.local}, loadBalancing: {name: RANDOM}}}",
        [
          "MSH0206 warning 7:106 DestinationRule default/d is for the same host: where it is read, the DestinationPolicy is not; remove one of them"
        ]
      ),
      (
        "{apiVersion: config.istio.io/v1alpha2, kind: EgressRule, metadata: {name: x}, spec: {destination: {service: a.com}, ports: [{port: 80, protocol: http}]}}",
        [
          "MSH0206 warning 7:99 ServiceEntry default/s is for the same host: where it is read, the EgressRule is not; remove one of them"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: v}, spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews}}]}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: d}, spec: {host: ratings}}
      ---
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: s}, spec: {hosts: [a.com], resolution: DNS, ports: [{number: 80, name: p, protocol: HTTP}]}}
      ---
      \(part)
      """
    #expect(FindingText.findings(in: text, only: [.mixedGenerations]) == expected)
  }
}
