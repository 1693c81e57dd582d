import Diagnostics

extension CatalogueEntry {
  static let conflictingSidecarWorkloadSelectors = CatalogueEntry(
    "ConflictingSidecarWorkloadSelectors",
    .error,
    meaning: "Two Sidecars select the same workload.",
    reason: """
      A workload takes one Sidecar alone, and which one is not defined. Give each its own workloads.
      """,
    wrong: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: reviews
      spec:
        workloadSelector:
          labels: {app: reviews}
        egress:
        - hosts: [./*, istio-system/*]
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: reviews-v1
      spec:
        workloadSelector:
          labels: {version: v1}
        egress:
        - hosts: [./*, istio-system/*]
      """,
    right: """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: reviews-v1
      spec:
        selector:
          matchLabels: {app: reviews, version: v1}
        template:
          metadata:
            labels: {app: reviews, version: v1}
          spec:
            containers:
            - {name: app, image: reviews}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: reviews
      spec:
        workloadSelector:
          labels: {app: reviews}
        egress:
        - hosts: [./*, istio-system/*]
      """
  )
}
