import Diagnostics

extension CatalogueEntry {
  static let referencedResourceNotFound = CatalogueEntry(
    "ReferencedResourceNotFound",
    .error,
    meaning: "An object refers to another that is not there.",
    reason: """
      What needs the other object does not work. Often its name or its namespace is misspelt. Where only a part of a
      mesh is given, the other object may be in the rest: then this is only worth knowing.
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
      apiVersion: networking.istio.io/v1
      kind: Gateway
      metadata:
        name: httpbin
      spec:
        selector: {istio: ingresgateway}
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
