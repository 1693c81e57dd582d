import TestSupport

/// The text of a workload put together at random: odd layouts, comments, empty fields, probes and metrics.
struct RandomManifest {
  private var generator: SeededGenerator
  private var lines: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Another workload.
  mutating func next() -> String {
    lines = []
    let header = pick([
      ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("batch/v1", "Job"), ("v1", "ReplicationController"),
    ])
    lines = ["apiVersion: \(header.0)", "kind: \(header.1)", "metadata: {name: w}", "spec:", "  template:"]
    if chance(80) { metadata() }
    spec()
    let ending = pick(["\n", "\n", "\r\n"])
    return lines.joined(separator: ending) + (chance(80) ? ending : "")
  }

  private mutating func metadata() {
    lines.append(pick(["    metadata:", "    metadata: # what it is"]))
    let labels = pick([
      ["      labels:", "        app: a   # comment"], ["      labels: {app: a, version: v1}"], ["      labels:"],
      ["      labels: {}"], ["      labels: &l", "        app: a"], [],
    ])
    let annotations = pick([
      ["      annotations: {prometheus.io/port: \"8080\"}"],
      ["      annotations:", "        # above", "        prometheus.io.path: /m", "        b: c"],
      ["      annotations: null"],
      ["      annotations:", "        prometheus.istio.io/scrape-targets: '1:/a,2:/b' # two"],
      ["      annotations:", "        status.sidecar.istio.io/port: '0'", "        sidecar.istio.io/proxyCPU: 5m"],
      ["      annotations:", "        proxy.istio.io/config: '{concurrency: 2, proxyMetadata: {B: c, A: b}}' # own"],
      ["      annotations: {inject.istio.io/templates: grpc-agent}"],
      ["      annotations: {inject.istio.io/templates: 'gateway', prometheus.io/path: /m}"],
      [],
    ])
    let fields = [labels, annotations].filter { !$0.isEmpty }.shuffled(using: &generator)
    lines += fields.isEmpty ? ["      name: w"] : Array(fields.joined())
  }

  private mutating func spec() {
    lines.append("    spec:")
    if chance(50) { lines.append("      # a comment of its own") }
    let lists = ["containers", pick(["initContainers", "serviceAccountName", "volumes"]), "volumes"]
    for field in Set(lists).sorted().shuffled(using: &generator) {
      switch field {
      case "volumes":
        lines += pick([
          ["      volumes: []"], ["      volumes:", "        - name: v # mine", "          emptyDir: {}"], [],
        ])
      case "serviceAccountName": lines.append("      serviceAccountName: s")
      default: containers(field)
      }
    }
  }

  private mutating func containers(_ field: String) {
    lines.append("      \(field):")
    let margin = pick(["      ", "        ", "          "])
    for index in 0..<pick([1, 1, 2, 3]) {
      if chance(30) { lines.append("\(margin)# before \(index)") }
      lines.append("\(margin)- name: \(field.lowercased())-\(index)")
      let parts = [
        ["  image: \"i\" # image"], ["  ports: [{containerPort: 80, name: http}]"],
        ["  ports:", "  - containerPort: 81", "    name: http"], ["  readinessProbe:", "    httpGet: {port: 81}"],
        ["  livenessProbe: {tcpSocket: {port: http}, timeoutSeconds: 2}"],
        ["  lifecycle:", "    preStop:", "      httpGet:", "        port: 9", "        scheme: HTTPS # safe"],
        ["  startupProbe:", "      grpc:", "          port: 5"],
      ]
      var chosen = parts.shuffled(using: &generator).prefix(pick([0, 1, 2, 4]))
      if chosen.count(where: { $0[0].hasPrefix("  ports") }) > 1 { chosen.removeAll { $0.count == 3 } }
      lines += chosen.joined().map { margin + $0 }
    }
    guard field == "containers", chance(30) else { return }
    lines += ["- name: istio-proxy # own", "  image: auto"].map { margin + $0 }
    let overrides = [
      ["  args: [a, b]"], ["  resources: {limits: {cpu: 0.5, memory: 1024Mi}}"],
      ["  env:", "  - {name: A, value: ''}"], ["  securityContext: {runAsUser: 1234}"],
      ["  ports: [{containerPort: 80, name: p}]"],
    ]
    lines += overrides.shuffled(using: &generator).prefix(pick([0, 1, 3])).joined().map { margin + $0 }
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}
