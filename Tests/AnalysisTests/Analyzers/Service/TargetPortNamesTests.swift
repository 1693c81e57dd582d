import Analysis
import Testing

@Suite("TargetPortNames")
struct TargetPortNamesTests {
  @Test("tells names that no selected container has, with the nearest")
  func finds() {
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: d
      spec:
        selector:
          matchLabels: {app: a}
        template:
          metadata:
            labels: {app: a, version: v1}
          spec:
            containers:
            - {name: app, image: a, ports: [{name: web, containerPort: 1}]}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      spec:
        selector: {app: a}
        ports: [{name: http, port: 80, targetPort: wbe}, {name: http-b, port: 81, targetPort: web}, {name: http-c, port: 82, targetPort: 99}]
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: t
      spec:
        selector: {app: x}
        ports: [{name: http, port: 80, targetPort: wbe}]
      """
    #expect(
      FindingText.findings(in: text, only: [.targetPortNotFound]) == [
        "MSH0305 warning 21:46 no container of Deployment default/d has a port 'wbe', did you mean web"
      ]
    )
  }
}
