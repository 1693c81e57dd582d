import Diagnostics
import Injection
import Testing
import YAML

@Suite struct OverrideTests {
  /// Pods that bring containers which templates have, too.
  static let pods = [
    """
    metadata:
      labels: {app: a}
    spec:
      containers:
      - name: app
        image: app   # the application
      - name: istio-proxy   # the author's
        image: auto
        resources:
          limits: {cpu: 0.5, memory: 1024Mi}
        env:
        - {name: EMPTY, value: ""}
        - {name: ISTIO_META_CLUSTER_ID, value: mine}
        securityContext: {runAsUser: 1234, runAsGroup: 4321}
    """,
    """
    metadata:
      labels: {app: a}
      annotations: {inject.istio.io/templates: gateway}
    spec:
      containers:
      - name: istio-proxy
        image: auto
        resources: {requests: {memory: 2048Mi}}
    """,
    """
    metadata:
      annotations: {inject.istio.io/templates: grpc-agent}
    spec:
      containers:
      - name: app
        image: app
        stdin: false
        resources:
          limits: {cpu: 1000m}
        readinessProbe: {httpGet: {port: 80}, initialDelaySeconds: 0}
    """,
    """
    metadata:
      annotations: {inject.istio.io/templates: grpc-simple}
    spec:
      containers:
      - {name: app, image: app, env: [{name: A, value: b}]}
    """,
  ]

  private static var plugin: InjectionSettings {
    var settings = InjectionSettings.default
    settings.capture.writer = .multusPlugin
    settings.clusterID = "east"
    settings.network = "n1"
    settings.imagePullSecrets = ["registry"]
    settings.identity.mountsCertificates = true
    return settings
  }

  static let settings = [InjectionSettings.native(true), .native(false), plugin]

  @Test("injecting again changes nothing, whatever containers the pod brings", arguments: pods, settings.indices)
  func again(pod: String, settings: Int) throws {
    let settings = Self.settings[settings]
    let once = try InjectedText(Manifest.deployment.text(pod), settings)
    #expect(once.outcomes == ["deployment.apps/reviews: injected"])
    #expect(try InjectedText(once.text, settings).text == once.text)
  }

  @Test("settings that change bring the sidecar to what they make of the original", arguments: pods)
  func changed(pod: String) throws {
    let original = Manifest.deployment.text(pod)
    let direct = try InjectedText(original, .native(false))
    let changed = try InjectedText(InjectedText(original, .native(true)).text, .native(false))
    #expect(try changed.value.normalized() == direct.value.normalized())
  }

  @Test("the author's proxy wins over the injected one, and its user over that of the capture rules")
  func precedence() throws {
    let spec = try InjectedText(Manifest.deployment.text(Self.pods[0])).value.field(["spec", "template", "spec"])
    let proxy = spec?["initContainers"]?.items.last
    #expect(spec?["containers"]?.items.map { $0["name"] } == ["app"])
    #expect(proxy?["securityContext"]?["runAsUser"] == 1234)
    #expect(proxy?["resources"]?["limits"]?["memory"] == "1024Mi")
    let cluster = proxy?["env"]?.items.first { $0["name"] == "ISTIO_META_CLUSTER_ID" }
    #expect(cluster?["value"] == "mine")
    let arguments = spec?["initContainers"]?.items.first?["args"]?.items ?? []
    #expect(arguments.firstIndex(of: "-u").map { arguments[$0 + 1] } == "1234")
  }

  @Test("a record of overrides that is no JSON is refused at its place")
  func badRecord() throws {
    let pod = "metadata: {annotations: {proxy.istio.io/overrides: text}}\nspec: {containers: [{name: a}]}"
    guard case .failed(let diagnostics) = try InjectedText(Manifest.deployment.text(pod)).results.first?.outcome else {
      Issue.record("expected a failure")
      return
    }
    #expect(
      diagnostics.map(\.message) == [
        "invalid value 'text' for annotation 'proxy.istio.io/overrides': "
          + "use a JSON object with containers, as injection writes it"
      ]
    )
  }
}

extension Value {
  fileprivate func field(_ path: [String]) -> Value? { path.reduce(self as Value?) { $0?[$1] } }
}
