import Testing

@testable import MeshCommands

@Suite("Whether a pod would be injected")
struct CheckInjectTests {
  private static func webhook(_ name: String, _ revision: String) -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: MutatingWebhookConfiguration
    metadata: {name: \(name), labels: {istio.io/rev: \(revision)}}
    webhooks:
    - name: namespace.sidecar-injector.istio.io
      namespaceSelector: {matchExpressions: [{key: istio-injection, operator: In, values: [enabled]}]}
      objectSelector: {matchExpressions: [{key: sidecar.istio.io/inject, operator: NotIn, values: ["false"]}]}

    """
  }

  private static let workloads = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: prod, labels: {istio-injection: enabled}}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: prod}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {hostNetwork: true, containers: [{name: web, image: x}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: bare, namespace: prod, labels: {sidecar.istio.io/inject: "false"}}
    spec: {containers: [{name: web, image: x}]}

    """

  private static let meshes: [String] = ["directory", "cluster"]

  private static func mesh(_ kind: String, _ text: String) throws -> any CommandMesh {
    if kind == "directory" { return try DirectoryMesh(["mesh.yaml": text]) }
    return try ClusterMesh(text)
  }

  @Test("pods, what makes them, labels and namespaces are judged alike in clusters and directories", arguments: meshes)
  func verdicts(_ kind: String) async throws {
    let mesh = try Self.mesh(kind, Self.workloads + "---\n" + Self.webhook("injector", "default"))
    let yes = """
      WEBHOOK   REVISION  INJECTED  REASON
      injector  default   ✔         Namespace label istio-injection=enabled matches

      """
    let note = """
      note: the injector leaves deployment.apps/web in namespace prod alone all the same: it has the network of its node \
      (hostNetwork)

      """
    #expect(await mesh.run("check-inject deployment/web -n prod") == CommandRun(.done, output: yes, error: note))
    #expect(await mesh.run("check-inject -n prod") == CommandRun(.done, output: yes))
    let no = """
      WEBHOOK   REVISION  INJECTED  REASON
      injector  default   ✘         Pod has sidecar.istio.io/inject=false label, preventing injection

      """
    #expect(await mesh.run("check-inject bare.prod") == CommandRun(.done, output: no))
    #expect(await mesh.run("check-inject -n prod -l sidecar.istio.io/inject=false") == CommandRun(.done, output: no))
    let path = "jsonpath={.injected}{.conflict}{.items[0].webhook}"
    #expect(await mesh.run("check-inject bare.prod -o \(path)").output == "falsefalseinjector")
  }

  @Test("several webhooks that inject, and none, are findings", arguments: meshes)
  func findings(_ kind: String) async throws {
    let two = [Self.webhook("a", "default"), Self.webhook("b", "canary")].joined(separator: "---\n")
    let several = try Self.mesh(kind, Self.workloads + "---\n" + two)
    let text = """
      WEBHOOK  REVISION  INJECTED  REASON
      a        default   ✔         Namespace label istio-injection=enabled matches
      b        canary    ✔         Namespace label istio-injection=enabled matches
      ERROR: multiple webhooks will inject, which can lead to errors

      """
    #expect(await several.run("check-inject -n prod") == CommandRun(.findings, output: text))
    let none = try Self.mesh(kind, Self.workloads)
    let error = "note: MESH has no MutatingWebhookConfiguration of Istio: install a control plane\n"
    let run = CommandRun(.findings, output: "ERROR: no Istio injection hooks present.\n", error: error)
    #expect(await none.run("check-inject -n prod") == run)
  }

  @Test("what is not there, and labels that are none, are refused", arguments: meshes)
  func refusals(_ kind: String) async throws {
    let mesh = try Self.mesh(kind, Self.workloads)
    let absent = """
      error: there is no pod and no deployment nothing in namespace prod of MESH
      help: name another namespace with -n, or labels with -l

      """
    #expect(await mesh.run("check-inject nothing.prod") == CommandRun(.notFound, error: absent))
    #expect(await mesh.run("check-inject -l =x").status == .usage)
    #expect(await mesh.run("check-inject web -l a=b").status == .usage)
  }
}
