import Analysis
import Testing

@Suite("ExternalControlPlane")
struct ExternalControlPlaneTests {
  @Test("tells addresses that are missing, malformed or no names")
  func finds() {
    let text = """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: istio-sidecar-injector-x
      webhooks:
      - name: a.istio.io
        clientConfig: {url: null}
      - name: a.istio.io
        clientConfig: {url: "http://a"}
      - name: a.istio.io
        clientConfig: {url: "https://[2001:db8::1]:443/inject"}
      - name: a.istio.io
        clientConfig: {url: "https://a.example.com:15017/inject"}
      - name: a.istio.io
        clientConfig: {service: {name: a, namespace: b}}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: other
      webhooks:
      - name: a.istio.io
        clientConfig: {}
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.invalidExternalControlPlaneConfig, .externalControlPlaneAddressIsNotAHostname]
      ) == [
        "IST0163 warning 7:17 the webhook a.istio.io has neither the url of a control plane nor a service",
        "IST0163 warning 9:23 'http://a' is no URL of a webhook, such as https://istiod.example.com:15017/inject",
        "IST0164 information 11:23 the control plane is reached by the address 2001:db8::1; a host name can be moved and certified",
      ]
    )
  }
}
