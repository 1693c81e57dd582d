import Diagnostics

extension CatalogueEntry {
  static let imageAutoWithoutInjectionError = CatalogueEntry(
    "ImageAutoWithoutInjectionError",
    .error,
    meaning: "A pod has the image auto.",
    reason: """
      Injection replaces the image when a pod is made, so one that has it still was not injected and cannot start.
      Make it by a workload that is injected.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: gateway
      spec:
        containers:
        - {name: istio-proxy, image: "auto"}
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: gateway
      spec:
        containers:
        - {name: istio-proxy, image: "example.com/proxyv2:1"}
      """
  )
}
