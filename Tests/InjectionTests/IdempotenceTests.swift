import Injection
import Testing
import YAML

@Suite struct IdempotenceTests {
  @Test(
    "injecting the output again changes nothing",
    arguments: Manifest.allCases,
    [true, false].flatMap { native in
      [Manifest.plainPod, Manifest.richPod, Manifest.flowPod].map { (native: native, pod: $0) }
    }
  )
  func again(manifest: Manifest, variant: (native: Bool, pod: String)) throws {
    let settings = InjectionSettings.native(variant.native)
    let once = try InjectedText(manifest.text(variant.pod), settings)
    let twice = try InjectedText(once.text, settings)
    #expect(once.results.map(\.outcome).contains(.injected))
    #expect(twice.results.map(\.outcome).allSatisfy { $0 == .unchanged })
    #expect(twice.text == once.text)
  }

  @Test(
    "other settings bring the sidecar to what they make of the original",
    arguments: [Manifest.plainPod, Manifest.richPod]
  )
  func otherSettings(pod: String) throws {
    var settings = InjectionSettings.native(false)
    settings.tag = "1.33.0"
    settings.proxy.statusPort = 0
    let original = Manifest.deployment.text(pod)
    let direct = try InjectedText(original, settings)
    let upgraded = try InjectedText(try InjectedText(original, .native(true)).text, settings)
    #expect(upgraded.results.map(\.outcome) == [.injected])
    #expect(try upgraded.value.normalized() == direct.value.normalized())
  }

  @Test(
    "injecting again changes nothing, and other settings lead to one text, for workloads of every shape",
    arguments: 1...8
  )
  func random(seed: UInt64) throws {
    var manifests = RandomManifest(seed: seed)
    for _ in 0..<25 {
      let original = manifests.next()
      let native = try InjectedText(original, .native(true))
      let classic = try InjectedText(original, .native(false))
      let context: Comment = "seed \(seed):\n\(original)"
      #expect(native.results.map(\.outcome) == [.injected], context)
      #expect(try InjectedText(native.text, .native(true)).text == native.text, context)
      #expect(try InjectedText(classic.text, .native(false)).text == classic.text, context)
      #expect(
        try InjectedText(native.text, .native(false)).value.normalized() == classic.value.normalized(),
        context
      )
    }
  }

  @Test("moving the sidecar from one list to the other leaves the pod's own containers and their comments alone")
  func otherMode() throws {
    let pod = Manifest.richPod.replacing("- name: prepare", with: "- name: prepare   # first of all")
    let classic = try InjectedText(Manifest.deployment.text(pod), .native(false)).text
    let native = try InjectedText(Manifest.deployment.text(pod), .native(true)).text
    #expect(try InjectedText(native, .native(false)).text == classic)
    #expect(try InjectedText(classic, .native(true)).text == native)
  }

  @Test("an application that waits for its proxy comes after it, and stays there")
  func holding() throws {
    var settings = InjectionSettings.native(false)
    settings.proxy.holdsApplication = true
    settings.imagePullSecrets = ["registry"]
    let once = try InjectedText(Manifest.pod.text(), settings)
    let spec = try once.value["spec"]
    #expect(spec?["containers"]?.items.map { $0["name"] } == ["istio-proxy", "reviews"])
    #expect(spec?["imagePullSecrets"] == [["name": "registry"]])
    #expect(try InjectedText(once.text, settings).outcomes == ["pod/reviews: unchanged"])
    let (changed, direct) = (
      try InjectedText(once.text, .native(false)), try InjectedText(Manifest.pod.text(), .native(false))
    )
    #expect(try changed.value.normalized() == direct.value.normalized())
  }

  @Test("an ordinary proxy that becomes native keeps what it was told, as upstream has it")
  func becomingNative() throws {
    var settings = InjectionSettings.native(false)
    settings.proxy.logLevel = "debug"
    let native = try InjectedText(try InjectedText(Manifest.pod.text(), settings).text)
    let proxy = try native.value["spec"]?["initContainers"]?.items.last
    #expect(proxy?["name"] == "istio-proxy")
    #expect(proxy?["args"]?.items.contains("--proxyLogLevel=debug") == true)
    #expect(try InjectedText(native.text).outcomes == ["pod/reviews: injected"])
  }

  @Test("a probe or port added after injection is taken up", arguments: [true, false])
  func laterProbe(native: Bool) throws {
    let settings = InjectionSettings.native(native)
    let probe = "    livenessProbe:\n      httpGet:\n        port: 9080\n    ports:\n"
    let original = Manifest.pod.text()
    let injected = try InjectedText(original, settings).text
    let changed = injected.replacing(
      "    ports:\n    - containerPort: 9080\n",
      with: "\(probe)    - containerPort: 9080\n"
    )
    #expect(changed != injected)
    let direct = try InjectedText(original.replacing("    ports:\n", with: probe), settings)
    #expect(try InjectedText(changed, settings).value.normalized() == direct.value.normalized())
  }
}
