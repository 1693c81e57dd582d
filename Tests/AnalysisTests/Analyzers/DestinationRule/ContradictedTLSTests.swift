import Analysis
import Testing

@Suite("ContradictedTLS")
struct ContradictedTLSTests {
  @Test(
    "tells clients that do not speak what the nearest policy asks for",
    arguments: [
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}}}",
        [
          "MSH0205 warning 5:132 clients with mode DISABLE cannot reach Service default/reviews, where PeerAuthentication istio-system/x asks for STRICT: write ISTIO_MUTUAL, or leave tls out"
        ]
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}}}",
        []
      ),
      (
        """
        {apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: x}, spec: {mtls: {mode: PERMISSIVE}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}}}
        """,
        []
      ),
      (
        """
        {apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: x}, spec: {mtls: {mode: DISABLE}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}}}
        """,
        [
          "MSH0205 warning 7:132 clients with mode ISTIO_MUTUAL cannot reach Service default/reviews, where PeerAuthentication default/x asks for DISABLE: write DISABLE, or leave tls out"
        ]
      ),
      (
        """
        {apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: x}, spec: {selector: {matchLabels: {app: reviews}}, mtls: {mode: PERMISSIVE}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}}}
        """,
        []
      ),
      (
        """
        {apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: x}, spec: {selector: {matchLabels: {version: v1}}, mtls: {mode: PERMISSIVE}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}}}
        """,
        []
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: \"*.local\", subsets: [{name: v1, trafficPolicy: {tls: {mode: DISABLE}}}]}}",
        [
          "MSH0205 warning 5:155 clients with mode DISABLE cannot reach Service default/reviews, where PeerAuthentication istio-system/x asks for STRICT: write ISTIO_MUTUAL, or leave tls out"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Service, metadata: {name: reviews}, spec: {selector: {app: reviews}, ports: [{port: 80}]}}
      ---
      {apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: x, namespace: istio-system}, spec: {mtls: {mode: STRICT}}}
      ---
      \(part)
      """
    #expect(FindingText.findings(in: text, only: [.contradictedMutualTLS]) == expected)
  }
}
