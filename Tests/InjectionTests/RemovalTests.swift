import Diagnostics
import Injection
import Testing
import YAML

@Suite struct RemovalTests {
  @Test(
    "injection and its removal give back every byte of a plain workload",
    arguments: Manifest.allCases,
    [true, false].flatMap { native in
      [Manifest.plainPod, Manifest.flowPod].map { (native: native, pod: $0) }
    }
  )
  func plain(manifest: Manifest, variant: (native: Bool, pod: String)) throws {
    let input = manifest.text(variant.pod)
    let injected = try InjectedText(input, .native(variant.native))
    let removed = try RemovedText(injected.text)
    #expect(removed.results.map(\.outcome).contains(.uninjected))
    #expect(removed.text == input)
    #expect(try RemovedText(removed.text).results.allSatisfy { $0.outcome == .unchanged })
  }

  @Test(
    "injection and its removal give back the meaning of a workload with probes and metrics",
    arguments: Manifest.allCases,
    [true, false]
  )
  func rich(manifest: Manifest, native: Bool) throws {
    let input = try InjectedText(manifest.text(Manifest.richPod), .native(native))
    let original = try RemovedText(manifest.text(Manifest.richPod)).value.meaning
    #expect(try RemovedText(input.text).value.meaning == original)
  }

  @Test(
    "injection and its removal give back every byte under every template",
    arguments: ["sidecar", "gateway", "grpc-simple", "grpc-agent"],
    [true, false]
  )
  func templates(template: String, native: Bool) throws {
    let own = template == "gateway" ? "- name: istio-proxy\n    image: auto # injection's" : "- name: a\n    image: a"
    let input = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations:
          inject.istio.io/templates: \(template)
      spec:
        securityContext:
          # the author's
          runAsNonRoot: true
        containers:
        # the one
        \(own)
          env:
          # its own
          - name: A
            value: "1"   # text
      """
    let injected = try InjectedText(input, .native(native)).text
    #expect(injected != input)
    #expect(try RemovedText(injected).text == input)
  }

  @Test("a proxy that its author wrote as a native sidecar stays among the init containers")
  func nativeProxy() throws {
    let input = Manifest.deployment.text(
      """
      spec:
        initContainers:
        - name: istio-proxy # the author's
          image: auto
          restartPolicy: Always
        - name: prepare
          image: busybox
        containers:
        - name: reviews
          image: reviews
      """
    )
    let injected = try InjectedText(input, .native(true)).text
    #expect(injected != input)
    #expect(try RemovedText(injected).value.meaning == RemovedText(input).value.meaning)
  }

  @Test("JSON comes back byte for byte, whatever its layout")
  func json() throws {
    let input = """
      {"apiVersion": "v1", "kind": "List", "items": [
        {
          "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
          "spec": {"containers": [{"name": "c", "image": "c"}]}
        },
        {
          "apiVersion": "v1",
          "kind": "Pod",
          "metadata": {
            "name": "q"
          },
          "spec": {
            "containers": [
              {
                "name": "c"
              }
            ]
          }
        }
      ]}

      """
    let injected = try InjectedText(input, name: "pods.json").text
    #expect(injected != input)
    #expect(try RemovedText(injected, name: "pods.json").text == input)
  }

  @Test("comments above and below what injection put in are the author's, and stay")
  func comments() throws {
    let input = Manifest.deployment.text().replacing(
      "          version: v1\n",
      with: "          version: v1\n          # after the last label\n\n"
    )
    #expect(try RemovedText(InjectedText(input).text).text == input)
  }

  @Test("Windows line endings and a missing final line break come back")
  func lineEndings() throws {
    let input = String(Manifest.deployment.text().replacing("\n", with: "\r\n").dropLast())
    #expect(try RemovedText(InjectedText(input).text).text == input)
  }

  @Test("labels and annotations of the author stay, even where injection would have made the same of them")
  func ownMetadata() throws {
    let input = Manifest.deployment.text(
      """
      metadata:
        labels:
          app: reviews
          service.istio.io/canonical-name: reviews
        annotations:
          kubectl.kubernetes.io/default-container: reviews
      spec:
        containers:
        - name: reviews
      """
    )
    #expect(try RemovedText(InjectedText(input).text).text == input)
  }

  @Test(
    "the record of another form, or of no form, is refused where it stands",
    arguments: ["injected-version-root@example-0.2.10", "[]", "{}"]
  )
  func unreadableRecord(record: String) throws {
    let input = """
      apiVersion: v1
      kind: Pod
      metadata:
        annotations:
          sidecar.istio.io/status: '\(record)'
      spec: {containers: [{name: a}]}

      """
    let removed = try RemovedText(input)
    guard case .failed(let problems) = removed.results.first?.outcome else {
      Issue.record("expected a failure, found \(removed.results)")
      return
    }
    #expect(
      problems.map(\.message) == [
        "invalid value '\(record)' for annotation 'sidecar.istio.io/status': it does not tell what was put in; take the "
          + "sidecar out by hand"
      ]
    )
    #expect(problems.map { Int($0.range.start) } == [79])
    #expect(removed.text == input)
  }

  @Test("a check that goes to a proxy which knows nothing of it is refused where it stands")
  func lostProbe() throws {
    let probe = "    livenessProbe: {httpGet: {port: 9080}}\n    ports:\n"
    let injected = try InjectedText(Manifest.pod.text().replacing("    ports:\n", with: probe)).text
    let removed = try RemovedText(injected.replacing("ISTIO_KUBE_APP_PROBERS", with: "ISTIO_OTHER"))
    guard case .failed(let problems) = removed.results.first?.outcome else {
      Issue.record("expected a failure, found \(removed.results)")
      return
    }
    #expect(
      problems.map(\.message) == [
        "the checks of container 'reviews' go to the proxy, and ISTIO_KUBE_APP_PROBERS does not tell what they were; "
          + "write them anew"
      ]
    )
  }

  @Test("the injections of Istio 1.0 and 1.8 are taken out, with what their records do not name")
  func olderReleases() throws {
    for (old, new) in Self.older { #expect(try RemovedText(old).text == new) }
  }

  private static let older = [
    (
      """
      apiVersion: v1
      kind: Pod
      metadata:
        annotations:
          sidecar.istio.io/status: '{"version":"5a","initContainers":["istio-init"],"containers":["istio-proxy"],"volumes":["istio-envoy","istio-certs"],"imagePullSecrets":null}'
        name: a
      spec:
        containers:
        - image: a
          name: a
        - image: docker.io/istio/proxyv2:1.0.0
          name: istio-proxy
        initContainers:
        - image: docker.io/istio/proxy_init:1.0.0
          name: istio-init
        volumes:
        - emptyDir:
            medium: Memory
          name: istio-envoy
        - name: istio-certs
          secret:
            secretName: istio.default

      """,
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: a
      spec:
        containers:
        - image: a
          name: a

      """
    ),
    (
      """
      apiVersion: v1
      kind: Pod
      metadata:
        annotations:
          prometheus.io/path: /stats/prometheus
          prometheus.io/port: "15020"
          prometheus.io/scrape: "true"
          sidecar.istio.io/status: '{"version":"8e","initContainers":["istio-init"],"containers":["istio-proxy"],"volumes":["istio-envoy"],"imagePullSecrets":null}'
        labels:
          app: a
          istio.io/rev: default
          security.istio.io/tlsMode: istio
          service.istio.io/canonical-name: a
          service.istio.io/canonical-revision: latest
        name: a
      spec:
        containers:
        - image: a
          name: a
        - image: docker.io/istio/proxyv2:1.8.0
          name: istio-proxy
        dnsConfig:
          searches:
          - global
          - default.global
        initContainers:
        - image: docker.io/istio/proxyv2:1.8.0
          name: istio-init
        securityContext:
          fsGroup: 1337
        volumes:
        - emptyDir:
            medium: Memory
          name: istio-envoy

      """,
      """
      apiVersion: v1
      kind: Pod
      metadata:
        labels:
          app: a
        name: a
      spec:
        containers:
        - image: a
          name: a

      """
    ),
  ]
}
