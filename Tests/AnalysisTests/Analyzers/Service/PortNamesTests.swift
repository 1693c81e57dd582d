import Analysis
import Testing

@Suite("PortNames")
struct PortNamesTests {
  @Test("tells ports without a protocol, and ExternalName ports that take all")
  func finds() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      spec:
        selector: {app: a}
        ports: [{name: web, port: 1}, {port: 2}, {name: db, port: 3306}]
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: e
      spec:
        ports: [{name: tcp, port: 1}, {name: x, port: 2}, {name: https, port: 3}]
        type: ExternalName
        externalName: a.b
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.portNameIsNotUnderNamingConvention, .externalNameServiceTypeInvalidPortName]
      ) == [
        "IST0118 information 7:18 the proxy guesses the protocol of the port 1, since no name tells it",
        "IST0118 information 7:33 the proxy guesses the protocol of the port 2, since no name tells it",
        "IST0150 warning 14:18 the name of an ExternalName Service's port must tell a protocol other than tcp, such as https",
        "IST0150 warning 14:40 the name of an ExternalName Service's port must tell a protocol other than tcp, such as https",
      ]
    )
  }

  @Test("leaves system namespaces and the control plane alone")
  func leaves() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
        namespace: kube-system
      spec:
        selector: {app: a}
        ports: [{name: web, port: 1}]
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: i
        labels: {istio: pilot}
      spec:
        ports: [{name: web, port: 1}]
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.portNameIsNotUnderNamingConvention, .externalNameServiceTypeInvalidPortName]
      ) == []
    )
  }
}
