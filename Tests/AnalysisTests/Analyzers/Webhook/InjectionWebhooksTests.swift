import Analysis
import Testing

@Suite("InjectionWebhooks")
struct InjectionWebhooksTests {
  @Test("tells webhooks that overlap, and Services that are not there")
  func finds() {
    let text = """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: v
      webhooks:
      - name: a.istio.io
        clientConfig: {service: {name: istiod, namespace: istio-system}}
        namespaceSelector:
          matchLabels: {istio-injection: enabled}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: w
      webhooks:
      - name: a.istio.io
        clientConfig: {service: {name: gone, namespace: istio-system}}
        namespaceSelector:
          matchLabels: {istio-injection: enabled}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: istiod
        namespace: istio-system
      spec:
        ports: [{name: http, port: 80}]
      """
    #expect(
      FindingText.findings(in: text, only: [.invalidWebhook]) == [
        "IST0139 error 6:9 the webhook selects the same pods as w/a.istio.io, which injects them twice",
        "IST0139 error 16:9 the webhook selects the same pods as v/a.istio.io, which injects them twice",
        "IST0139 error 17:34 the webhook calls the Service istio-system/gone, which is not there",
      ]
    )
  }

  @Test("keeps revisions apart, and other webhooks out")
  func leaves() {
    let text = """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: v
      webhooks:
      - name: a.istio.io
        clientConfig: {url: "https://a"}
        namespaceSelector:
          matchExpressions:
          - {key: istio.io/rev, operator: In, values: [a]}
          - {key: istio-injection, operator: DoesNotExist}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: w
      webhooks:
      - name: a.istio.io
        clientConfig: {url: "https://a"}
        namespaceSelector:
          matchExpressions:
          - {key: istio.io/rev, operator: In, values: [b]}
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingWebhookConfiguration
      metadata:
        name: x
      webhooks:
      - name: a.example.com
        clientConfig: {url: "https://a"}
      """
    #expect(
      FindingText.findings(in: text, only: [.invalidWebhook]) == []
    )
  }
}
