import ArgumentParsing

/// The flags of `meshctl check`.
struct CheckOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var format = CheckFormat.table
  var isBeforeInstallation = false
  var istioNamespace = NamespaceName.istioSystem
  var istiod: ServerAddress?

  static let flags: [Flag<Self>] =
    [
      .switch("pre", \.isBeforeInstallation, help: "check what installing a control plane needs"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write the report")
        .details("short leaves out what is as it should be."),
      .value("istio-namespace", "NAME", \.istioNamespace, help: "the namespace of the control plane")
        .completing(.names(.namespaces)),
      .value("istiod", "URL", \.istiod, help: "ask the istiod at this address about its proxies")
        .details(
          "Without it every istiod of the cluster is asked through a port-forward to its port 15014. With "
            + "kubectl -n istio-system port-forward deploy/istiod 15014 the address is http://localhost:15014."
        ),
    ] + meshFlags
}
