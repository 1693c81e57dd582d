import Diagnostics

extension CatalogueEntry {
  static let gatewayPortNotDefinedOnService = CatalogueEntry(
    "GatewayPortNotDefinedOnService",
    .warning,
    meaning: "A gateway listens on a port that no Service of its workloads leads to.",
    reason: """
      Clients who come through the Service cannot reach the port. Write the port that the Service leads to: its
      targetPort, where it has one.
      """,
    wrong: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        namespace: istio-system
        labels: {istio: ingressgateway}
      spec:
        containers:
        - {name: istio-proxy, image: proxyv2}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: ingress
        namespace: istio-system
      spec:
        selector: {istio: ingressgateway}
        ports:
        - {name: http, port: 80, targetPort: 8080}
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 80, name: http-80, protocol: HTTP}
          hosts: [httpbin.example.com]
      """,
    right: """
      apiVersion: v1
      kind: Pod
      metadata:
        name: ingress
        namespace: istio-system
        labels: {istio: ingressgateway}
      spec:
        containers:
        - {name: istio-proxy, image: proxyv2}
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: ingress
        namespace: istio-system
      spec:
        selector: {istio: ingressgateway}
        ports:
        - {name: http, port: 80, targetPort: 8080}
      ---
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
      spec:
        selector: {istio: ingressgateway}
        servers:
        - port: {number: 8080, name: http-8080, protocol: HTTP}
          hosts: [httpbin.example.com]
      """
  )
}
