import ArgumentParsing
import Injection

/// The flags that say what the mesh is.
extension InjectOptions {
  static let settingFlags: [Flag<Self>] = [
    .values("set", "PATH=VALUE", \.assignments, help: "set a value of Istio's charts")
      .details(
        "PATH is that of istioctl install --set: values.global.proxy.image, meshConfig.trustDomain, hub. A dot inside a "
          + "key is written \\., an item of a list [0]. What is set here wins over every file."
      ),
    .values("values", "FILE", \.valueFiles, help: "read values of Istio's charts, as helm install -f")
      .completing(.manifests),
    .value("operator", "FILE", \.operatorFile, help: "read the values of an IstioOperator").completing(.manifests),
    .value("mesh-config", "FILE", \.meshConfig, help: "the mesh configuration, as text or as its ConfigMap")
      .completing(.manifests),
    .value("inject-config", "FILE", \.injectConfig, help: "the ConfigMap of the injector, or its key config")
      .details(
        "kubectl get configmap istio-sidecar-injector -n istio-system -o yaml prints it. Its values are the base of all "
          + "others, and its templates are rendered as the control plane renders them."
      )
      .completing(.manifests),
    .switch("from-cluster", \.readsControlPlane, help: "inject as the control plane of the cluster does")
      .details(
        "Its ConfigMaps istio-sidecar-injector and istio, in the namespace of --istio-namespace and of the revision of "
          + "--revision, are read as --inject-config and --mesh-config read them; those files come over them. The "
          + "versions of the nodes are asked for where native sidecars depend on them."
      ),
    .value("context", "NAME", \.mesh.context, help: "with --from-cluster: the context of the kubeconfig")
      .completing(.names(.contexts)),
    .value("kubeconfig", "FILE", \.mesh.kubeconfig, help: "with --from-cluster: the kubeconfig")
      .completing(.files(extensions: [])),
    .value("mesh", "DIR", \.mesh.directory, help: "with --from-cluster: a directory that has the ConfigMaps instead")
      .completing(.directories),
    .value("template", "FILE", \.template, help: "inject through this template instead")
      .details(
        "FILE is the text of one template, in Go's template language with the functions of Istio's injector, or a file "
          + "as --inject-config reads it, of which the templates alone count. A template reaches no file and no network."
      )
      .completing(.manifests),
    .value("revision", "NAME", \.revision, help: "the revision of the control plane"),
    .value("istio-namespace", "NAME", \.istioNamespace, help: "the namespace of the control plane")
      .completing(.names(.namespaces)),
    .value("cluster-id", "NAME", \.clusterID, help: "the name of the cluster in a mesh of several"),
    .value("network", "NAME", \.network, help: "the name of the network in a mesh of several"),
    .value("hub", "REGISTRY", \.hub, help: "where images come from"),
    .value("tag", "TAG", \.tag, help: "the tag of images"),
    .value("native-sidecar", "WHEN", \.nativeSidecar, help: "make the proxy an init container that keeps running")
      .details(
        "Native sidecars start before the application and end after it; they need Kubernetes 1.33 or later. With auto "
          + "the oldest node decides, which --from-cluster asks for and --kubernetes-version names; a manifest alone "
          + "does not tell, and auto means true. A pod's annotation sidecar.istio.io/nativeSidecar decides for that pod."
      ),
    .value("kubernetes-version", "VERSION", \.kubernetesVersion, help: "the oldest version of the cluster's nodes"),
    .value("init", "PROGRAM", \.captureProgram, help: "what the init container runs: the image's binary or a script")
      .details(
        "script writes the rules into the manifest as a shell script that any image with iptables runs. Name the image "
          + "with --set values.global.proxy_init.image=IMAGE. meshctl iptables shows the same script."
      ),
  ]

  /// The flags that stand for values of the charts, by their paths.
  var chartValues: [([String], String)] {
    let names: [([String], String?)] = [
      // The default revision has no name of its own.
      (["revision"], revision.map { $0.argument == "default" ? "" : $0.argument }),
      (["global", "istioNamespace"], istioNamespace?.argument),
      (["global", "multiCluster", "clusterName"], clusterID?.argument), (["global", "network"], network?.argument),
      (["global", "hub"], hub?.argument), (["global", "tag"], tag?.argument),
    ]
    return names.compactMap { path, name in name.map { (path, $0) } }
  }

  /// Changes settings to what the other flags say.
  ///
  /// - Parameter nodes: the versions of the cluster's nodes, as far as they are asked for.
  func apply(
    to settings: inout InjectionSettings,
    nodes: () throws(CommandError) -> [KubernetesVersion]
  ) throws(CommandError) {
    settings.defaultNamespace = edit.namespace.argument
    if let captureProgram { settings.capture.program = captureProgram }
    let mode = nativeSidecar ?? (kubernetesVersion == nil ? settings.nativeSidecarMode : .auto)
    let versions: [KubernetesVersion] =
      if let kubernetesVersion { [kubernetesVersion] } else { mode == .auto ? try nodes() : [] }
    settings.nativeSidecarMode = mode
    settings.usesNativeSidecars = mode.usesNativeSidecars(onNodes: versions)
  }
}
