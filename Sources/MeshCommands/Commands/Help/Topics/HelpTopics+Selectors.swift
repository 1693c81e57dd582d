import ArgumentParsing

extension HelpTopics {
  /// `meshctl help selectors`.
  ///
  /// Sources: Kubernetes, "Labels and Selectors"; the comments of `selector` and `workloadSelector` in istio/api.
  static var selectors: HelpTopic {
    HelpTopic(
      "selectors",
      summary: "How objects of the mesh select pods by their labels",
      [
        .paragraph(
          """
          A selector is compared with the labels of pods. In a Deployment these are the labels of the pod template, \
          spec.template.metadata.labels, and not those of the Deployment itself.
          """
        ),
        .terms(
          "Fields",
          [
            Term("Service, Gateway", "spec.selector"),
            Term("Sidecar, EnvoyFilter, ServiceEntry", "spec.workloadSelector.labels"),
            Term("DestinationRule, for its clients", "spec.workloadSelector.matchLabels"),
            Term("DestinationRule, for the pods of its host", "spec.subsets[].labels"),
            Term("AuthorizationPolicy, PeerAuthentication, RequestAuthentication", "spec.selector.matchLabels"),
            Term("Telemetry, WasmPlugin", "spec.selector.matchLabels"),
            Term("Deployment, DaemonSet, StatefulSet", "spec.selector.matchLabels and matchExpressions"),
          ]
        ),
        .paragraph(
          """
          A pod is selected if it has every label that is named, with the same value; it may have others. Istio \
          knows no wildcards in them. Workloads of Kubernetes also have sets, matchExpressions, each a key, an operator \
          and values; all of them and all of matchLabels must hold.
          """
        ),
        .terms(
          "Operators",
          [
            Term("In", "The label is there, and its value is one of values."),
            Term("NotIn", "The value is none of values, or the label is not there."),
            Term("Exists", "The label is there."),
            Term("DoesNotExist", "The label is not there."),
          ]
        ),
        .paragraph(
          """
          A selector reaches the pods of the object's own namespace, and that of a Gateway those of all namespaces. \
          A policy, Sidecar, EnvoyFilter, Telemetry or WasmPlugin without a selector applies to its whole namespace, \
          and in the root namespace (istio-system unless the mesh says otherwise) to the whole mesh. In the root \
          namespace the selectors of AuthorizationPolicy, RequestAuthentication, EnvoyFilter and WasmPlugin reach the \
          pods of all namespaces.
          """
        ),
      ]
    )
  }
}
