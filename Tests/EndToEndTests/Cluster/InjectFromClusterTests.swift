import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// `meshctl inject --from-cluster`, against a stand-in and on a directory.
@Suite("inject --from-cluster")
struct InjectFromClusterTests {
  private static let injector = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: istio-sidecar-injector, namespace: istio-system}
    data:
      config: |
        policy: enabled
        alwaysInjectSelector: []
      values: '{"global": {"hub": "registry.example/mesh", "tag": "1.2.3"}}'

    """

  private static let mesh = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: istio, namespace: istio-system}
    data:
      mesh: |
        trustDomain: mesh.example
        defaultConfig: {concurrency: 3}

    """

  private static let workload = """
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      containers:
      - {name: web, image: web}

    """

  @Test("a cluster, a directory and files that hold the same ConfigMaps inject the same")
  func same() throws {
    try ClusterHome.with(manifests: Self.injector + "---\n" + Self.mesh) { home in
      try Manifests.write(Self.workload, to: "pod.yaml", in: home.folder)
      try FileManager.default.createDirectory(
        at: home.folder.appendingPathComponent("mesh"),
        withIntermediateDirectories: true
      )
      try Manifests.write(Self.injector, to: "mesh/injector.yaml", in: home.folder)
      try Manifests.write(Self.mesh, to: "mesh/istio.yaml", in: home.folder)
      let inject = "meshctl inject -q -f pod.yaml"
      let files = try home.run("\(inject) --inject-config mesh/injector.yaml --mesh-config mesh/istio.yaml")
      #expect(files.status == 0)
      #expect(files.output.contains("image: registry.example/mesh/proxyv2:1.2.3"))
      #expect(files.output.contains("value: mesh.example"))
      try home.expect("\(inject) --from-cluster", files)
      try home.expect("\(inject) --from-cluster --mesh mesh", files)
      let over = try home.run("\(inject) --from-cluster --tag 9.9.9")
      #expect(over.output == files.output.replacing("mesh/proxyv2:1.2.3", with: "mesh/proxyv2:9.9.9"))
    }
  }

  private static func node(_ version: String) -> String {
    """
    ---
    apiVersion: v1
    kind: Node
    metadata: {name: node-\(version)}
    status: {nodeInfo: {kubeletVersion: \(version)}}

    """
  }

  @Test(
    "the oldest node decides on native sidecars, unless something else was said",
    arguments: [
      (["v1.36.2", "v1.33.0"], "", "true"), (["v1.36.2", "v1.32.9"], "", "false"),
      (["v1.36.2", "v1.32.9"], "--native-sidecar=auto", "false"), (["v1.32.9"], "--native-sidecar=true", "true"),
      (["v1.36.2"], "--native-sidecar=false", "false"), (["v1.32.9"], "--kubernetes-version 1.33", "true"),
      (["v1.36.2"], "--kubernetes-version 1.32", "false"), ([], "", "true"),
      (["v1.36.2"], "--set values.pilot.env.ENABLE_NATIVE_SIDECARS=false", "false"),
    ]
  )
  func nativeSidecars(nodes: [String], flags: String, mode: String) throws {
    let manifests = Self.injector + "---\n" + Self.mesh + nodes.map(Self.node).joined()
    try ClusterHome.with(manifests: manifests) { home in
      try Manifests.write(Self.workload, to: "pod.yaml", in: home.folder)
      try Manifests.write(Self.injector, to: "injector.yaml", in: home.folder)
      try Manifests.write(Self.mesh, to: "mesh.yaml", in: home.folder)
      let files = try home.run(
        "meshctl inject -q -f pod.yaml --inject-config injector.yaml --mesh-config mesh.yaml --native-sidecar=\(mode)"
      )
      #expect(files.status == 0)
      try home.expect("meshctl inject -q -f pod.yaml --from-cluster \(flags)", files)
    }
  }

  @Test("nodes that may not be listed are taken for new ones, with a warning")
  func hiddenNodes() throws {
    var configuration = StandInConfiguration()
    configuration.authorize = { $0.resource != "nodes" }
    try ClusterHome.with(configuration, manifests: Self.injector + "---\n" + Self.mesh) { home in
      try Manifests.write(Self.workload, to: "pod.yaml", in: home.folder)
      let run = try home.run("meshctl inject -q -f pod.yaml --from-cluster")
      let warning = """
        warning: the versions of the nodes are not known: you may not list them; they are taken for new ones without \
        --kubernetes-version

        """
      #expect(run.status == 0)
      #expect(run.error == warning)
    }
  }

  @Test("a mesh without a control plane says so, and flags for one that is not read are refused")
  func absent() throws {
    try ClusterHome.with { home in
      try Manifests.write(Self.workload, to: "pod.yaml", in: home.folder)
      let nothing = """
        error: context stand-in has no control plane there: configmap/istio-sidecar-injector-canary in namespace \
        istio-system not found
        help: name its namespace with --istio-namespace, and its revision with --revision

        """
      try home.expect("meshctl inject -f pod.yaml --from-cluster --revision canary", ShellRun(5, error: nothing))
      let misplaced = """
        error: flag "--context" is for "--from-cluster" only
        help: run "meshctl inject --help" for usage

        """
      try home.expect("meshctl inject -f pod.yaml --context a", ShellRun(2, error: misplaced))
    }
  }
}
