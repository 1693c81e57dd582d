// Kinds that checks look at without a schema of their fields.
extension ResourceKind {
  /// `Node`, a machine of a cluster.
  public static let node = ResourceKind(
    group: "",
    kind: "Node",
    plural: "nodes",
    shortNames: ["no"],
    isNamespaced: false
  )

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
