// Kinds that checks look at without a schema of their fields.
extension ResourceKind {
  /// `MutatingWebhookConfiguration`.
  public static let mutatingWebhookConfiguration = ResourceKind(
    group: "admissionregistration.k8s.io",
    kind: "MutatingWebhookConfiguration",
    plural: "mutatingwebhookconfigurations",
    isNamespaced: false
  )

  /// `ValidatingWebhookConfiguration`.
  public static let validatingWebhookConfiguration = ResourceKind(
    group: "admissionregistration.k8s.io",
    kind: "ValidatingWebhookConfiguration",
    plural: "validatingwebhookconfigurations",
    isNamespaced: false
  )

  /// `CustomResourceDefinition`.
  public static let customResourceDefinition = ResourceKind(
    group: "apiextensions.k8s.io",
    kind: "CustomResourceDefinition",
    plural: "customresourcedefinitions",
    shortNames: ["crd", "crds"],
    isNamespaced: false
  )
}
