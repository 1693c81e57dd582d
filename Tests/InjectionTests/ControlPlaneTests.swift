import Injection
import Testing
import YAML

@testable import Injection

/// What the settings of a control plane change.
@Suite struct ControlPlaneTests {
  @Test("a network plugin is told by annotations what it captures, and only checked in the pod")
  func plugin() throws {
    var settings = InjectionSettings.default
    settings.capture.writer = .chainedPlugin
    settings.capture.excludeOutboundIPRanges = "10.0.0.0/8"
    let pod = try Pod.unit(annotations: .null).injected(settings)
    #expect(pod.initContainers.map(\.name) == ["istio-validation", "istio-proxy"])
    #expect(pod.annotations[.interceptionMode] == "REDIRECT")
    #expect(pod.annotations[.excludeOutboundIPRanges] == "10.0.0.0/8")
    #expect(pod.annotations[.excludeInboundPorts] == "15020")
    #expect(pod.annotations[.networks] == nil)
  }

  @Test(
    "OpenShift's ids are the last of the namespace's ranges",
    arguments: [
      (["openshift.io/sa.scc.uid-range": "1000620000/10000"], 1_000_629_999, 1_000_629_999),
      (["openshift.io/sa.scc.uid-range": "5-9", "openshift.io/sa.scc.supplemental-groups": "1/3,20/2"], 9, 3),
      (["openshift.io/sa.scc.uid-range": "none"], 1337, 1337),
      ([:], 1337, 1337),
    ] as [([String: String], Int64, Int64)]
  )
  func openShift(annotations: [String: String], user: Int64, group: Int64) {
    let ids = UserID(openShiftNamespace: annotations)
    #expect(ids.user == user)
    #expect(ids.group == group)
  }

  @Test("pods that say nothing are chosen by the selectors, those that refuse before those that ask")
  func selectors() throws {
    var settings = InjectionSettings.default
    settings.selection.injectsByDefault = false
    settings.selection.never = [LabelSelector([.isIn("tier", ["db"])])]
    settings.selection.always = [LabelSelector([.exists("mesh"), .isNotIn("tier", ["batch"]), .doesNotExist("job")])]
    let policy = InjectionPolicy(selection: settings.selection)
    func decision(_ labels: Value) -> InjectionPolicy.Decision {
      policy.decision(for: Pod(metadata: ["labels": labels], spec: .mapping([])), namespace: "default")
    }
    #expect(decision(["mesh": "yes"]) == .inject(.selector))
    #expect(decision(["mesh": "yes", "tier": "db"]) == .skip(.selector))
    #expect(decision(["mesh": "yes", "tier": "batch"]) == .skip(.defaultPolicy))
    #expect(decision(["mesh": "yes", "job": ""]) == .skip(.defaultPolicy))
    #expect(decision(["sidecar.istio.io/inject": "true", "tier": "db"]) == .inject(.label))
  }

  @Test("init containers that a pod wants before its native sidecar come there")
  func beforeProxy() throws {
    var pod = Pod.unit(annotations: ["sidecar.istio.io/init-containers-before-proxy": "b"])
    pod.initContainers = [["name": "a"], ["name": "b"], ["name": "enable-core-dump"]]
    let names = try pod.injected(.default).initContainers.map(\.name)
    #expect(names == ["istio-init", "b", "istio-proxy", "enable-core-dump", "a"])
    let classic = try pod.injected(.native(false)).initContainers.map(\.name)
    #expect(classic == ["a", "b", "istio-init", "enable-core-dump"])
  }

  @Test("strict compliance and a bundle of roots reach the proxy")
  func compliance() throws {
    var settings = InjectionSettings.default
    settings.compliancePolicy = "fips-140-3"
    settings.identity.usesClusterTrustBundles = true
    let pod = try Pod.unit(annotations: .null).injected(settings)
    let variables = pod.proxy?["env"]?.items ?? []
    #expect(variables.contains(["name": "COMPLIANCE_POLICY", "value": "fips-140-3"]))
    #expect(variables.contains(["name": "GODEBUG", "value": "fips140=only"]))
    let bundle: Value = ["clusterTrustBundle": ["name": "istio.io:istiod-ca:root-cert", "path": "root-cert.pem"]]
    #expect(pod.volumes.first { $0.name == "istiod-ca-cert" }?["projected"]?["sources"] == [bundle])
  }
}
