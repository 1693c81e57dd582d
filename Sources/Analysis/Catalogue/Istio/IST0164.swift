import Diagnostics

extension CatalogueEntry {
  static let externalControlPlaneAddressIsNotAHostname = CatalogueEntry(
    "ExternalControlPlaneAddressIsNotAHostname",
    .information,
    meaning: "A webhook reaches the control plane by an IP address.",
    reason: """
      The address can change, and certificates are for names. Use a host name.
      """,
    wrong: """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata:
        name: istio-validator
      webhooks:
      - name: rev.validation.istio.io
        clientConfig:
          url: https://192.0.2.1:15017/validate
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
