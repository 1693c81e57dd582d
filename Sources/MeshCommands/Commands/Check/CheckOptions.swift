import ArgumentParsing

/// The flags of `meshctl check`.
struct CheckOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var format = CheckFormat.table
  var isBeforeInstallation = false
  var istioNamespace = NamespaceName.istioSystem

  static let flags: [Flag<Self>] =
    [
      .switch("pre", \.isBeforeInstallation, help: "check what installing a control plane needs"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the report")
        .details("short leaves out what is as it should be."),
      .value("istio-namespace", "NAME", \.istioNamespace, help: "the namespace of the control plane")
        .completing(.names(.namespaces)),
    ] + meshFlags
}
