import Diagnostics

extension CatalogueEntry {
  static let invalidExternalControlPlaneConfig = CatalogueEntry(
    "InvalidExternalControlPlaneConfig",
    .warning,
    meaning: "A webhook does not say how to reach the control plane.",
    reason: """
      Without a url or a service nothing is validated or injected. Write the address of the gateway of the external
      control plane.
      """,
    wrong: """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata:
        name: istio-validator
      webhooks:
      - name: rev.validation.istio.io
        clientConfig:
          caBundle: ""
      """,
    right: """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata:
        name: istio-validator
      webhooks:
      - name: rev.validation.istio.io
        clientConfig:
          url: https://istiod.example.com:15017/validate
      """
  )
}
