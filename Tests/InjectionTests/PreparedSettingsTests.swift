import Testing
import YAML

@testable import Injection

@Suite struct PreparedSettingsTests {
  @Test("what pods share is what the annotations of each would make", arguments: Annotation.allCases)
  func sharing(annotation: Annotation) {
    let settings = InjectionSettings.default
    let prepared = PreparedSettings(settings)
    let owner = WorkloadOwner(apiVersion: "v1", kind: "Pod", name: "a", namespace: "b")
    for value in ["true", "false", "7", "TPROXY", "10.0.0.0/8", "{}"] {
      let pod = Pod(
        metadata: ["annotations": .mapping([Value.Entry(annotation.rawValue, .string(value))])],
        spec: ["containers": [["name": "app"]]]
      )
      let configuration = settings.proxyConfiguration(for: pod)
      let shared = prepared.input(for: pod, original: pod, owner: owner, configuration: configuration, user: UserID())
      let options = ProxyOptions(settings, pod: pod, configuration: configuration)
      let own = TemplateInput(options: options, pod: pod, owner: owner)
      #expect(SidecarTemplate(input: shared).overlay == SidecarTemplate(input: own).overlay)
    }
  }

  @Test("pods without such annotations share one value")
  func oneValue() {
    let prepared = PreparedSettings(.default)
    let owner = WorkloadOwner(apiVersion: "v1", kind: "Pod", name: "a", namespace: "b")
    let options = ["1", "2"].map { note in
      let pod = Pod(metadata: ["annotations": ["note": .string(note)]], spec: .mapping([]))
      return prepared.input(for: pod, original: pod, owner: owner, configuration: ProxyConfiguration(), user: UserID())
        .options
    }
    #expect(options[0] === options[1])
  }
}
