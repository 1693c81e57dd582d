import Diagnostics

extension CatalogueEntry {
  static let ineffectivePolicy = CatalogueEntry(
    "IneffectivePolicy",
    .warning,
    meaning: "An object is for workloads that do not read it.",
    reason: """
      It has no effect. A Sidecar, for one, does nothing where ambient mode runs no sidecars.
      """,
    wrong: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: default
        labels: {istio.io/dataplane-mode: ambient}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: default
      spec:
        egress:
        - hosts: [./*, istio-system/*]
      """,
    right: """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: default
        labels: {istio-injection: enabled}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: default
      spec:
        egress:
        - hosts: [./*, istio-system/*]
      """
  )
}
