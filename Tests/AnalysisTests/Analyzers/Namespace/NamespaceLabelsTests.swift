import Analysis
import Testing

@Suite("NamespaceLabels")
struct NamespaceLabelsTests {
  private static let findsText = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: a
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: b
      labels: {istio-injection: enabled, istio.io/rev: x}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: c
      labels: {istio.io/dataplane-mode: ambient, istio.io/rev: x}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: d
      labels: {istio-injection: disabled, istio.io/rev: x}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: e
      labels: {istio.io/dataplane-mode: ambient}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: kube-system
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: istio-system
    """

  @Test("tells namespaces that say nothing, or too much")
  func finds() {
    #expect(
      FindingText.findings(
        in: Self.findsText,
        only: [.namespaceNotInjected, .namespaceMultipleInjectionLabels, .namespaceInjectionEnabledByDefault]
      ) == [
        "IST0102 information 4:9 nothing says whether pods of the namespace are part of the mesh; set the label istio-injection: enabled or disabled",
        "IST0123 warning 10:11 the labels istio-injection and istio.io/rev contradict each other; keep one",
        "IST0123 warning 16:11 the labels istio.io/rev and istio.io/dataplane-mode contradict each other; keep one",
      ]
    )
  }

  @Test("tells a namespace that the injector takes by default")
  func leaves() {
    let text = """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: a
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio-sidecar-injector
        namespace: istio-system
      data:
        values: |
          {"sidecarInjectorWebhook": {"enableNamespacesByDefault": true}}
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.namespaceNotInjected, .namespaceMultipleInjectionLabels, .namespaceInjectionEnabledByDefault]
      ) == [
        "IST0148 information 4:9 pods of the namespace are injected, since the injector is set to inject by default"
      ]
    )
  }
}
