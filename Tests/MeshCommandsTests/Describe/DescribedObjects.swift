/// A mesh in which there is something to tell of everything.
enum DescribedObjects {
  static let services = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: default, labels: {istio-injection: enabled}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: default}
    spec:
      selector: {app: reviews}
      ports:
      - {name: http, port: 9080, targetPort: web, protocol: TCP}
      - {name: tcp-db, port: 3306, targetPort: 3306, protocol: TCP}
      - {name: dns, port: 53, targetPort: 53, protocol: UDP}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: istio-ingressgateway, namespace: istio-system}
    spec:
      selector: {istio: ingressgateway}
      ports: [{name: http2, port: 8080, targetPort: 8080, protocol: TCP}]
    status: {loadBalancer: {ingress: [{ip: 192.0.2.4}]}}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: lonely, namespace: default}
    spec:
      selector: {app: lonely}
      ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]

    """

  static let pods = """
    apiVersion: v1
    kind: Pod
    metadata: {name: ingress, namespace: istio-system, labels: {istio: ingressgateway}}
    spec: {containers: [{name: istio-proxy, image: istio/proxyv2, args: [proxy, router]}]}
    status:
      phase: Running
      podIP: 10.0.0.9
      containerStatuses: [{name: istio-proxy, ready: true}]
      conditions: [{type: Ready, status: "True"}]
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews-v1
      namespace: default
      labels: {app: reviews, version: v1}
      annotations: {sidecar.istio.io/status: '{"revision":"1-29"}'}
    spec:
      containers:
      - name: reviews
        image: reviews
        ports: [{containerPort: 9080, name: web, protocol: TCP}]
        securityContext: {runAsUser: 1337}
      - {name: istio-proxy, image: "istio/proxyv2:1.29"}
    status:
      phase: Running
      podIP: 10.0.0.7
      containerStatuses: [{name: reviews, ready: false}, {name: istio-proxy, ready: true}]
      conditions: [{type: Ready, status: "True"}]

    """

  static let policies = """
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews, namespace: default}
    spec:
      host: reviews
      subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]
      trafficPolicy:
        tls: {mode: DISABLE}
        outlierDetection: {consecutive5xxErrors: 1}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews, namespace: default}
    spec:
      hosts: [reviews, shop.test]
      gateways: [mesh, edge]
      http:
      - match: [{uri: {prefix: /v2}, headers: {end-user: {exact: jason}}}]
        route: [{destination: {host: reviews, subset: v2, port: {number: 9080}}}]
      - name: rest
        fault: {delay: {fixedDelay: 1s, percentage: {value: 10}}}
        route:
        - {destination: {host: reviews, subset: v1, port: {number: 9080}}, weight: 90}
        - {destination: {host: reviews, subset: v2, port: {number: 9080}}, weight: 10}
    ---
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: edge, namespace: default}
    spec:
      selector: {istio: ingressgateway}
      servers: [{port: {number: 8080, name: http, protocol: HTTP}, hosts: [shop.test]}]
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata: {name: strict, namespace: default}
    spec:
      selector: {matchLabels: {app: reviews}}
      mtls: {mode: STRICT}
      portLevelMtls: {3306: {mode: DISABLE}}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata: {name: only-web, namespace: default}
    spec:
      selector: {matchLabels: {app: reviews}}
      rules: [{from: [{source: {principals: [cluster.local/ns/default/sa/web]}}]}]

    """

  static let text = [services, pods, policies].joined(separator: "---\n")

  /// Pods that are not, or not wholly, in the mesh, each behind a service of its name.
  static let outsiders = """
    apiVersion: v1
    kind: Service
    metadata: {name: bare, namespace: default}
    spec: {selector: {app: bare}, ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: bare, namespace: default, labels: {app: bare, sidecar.istio.io/inject: "false"}}
    spec: {containers: [{name: app, image: x}]}
    status: {phase: Running, containerStatuses: [{name: app, ready: true}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: ambient, namespace: default}
    spec: {selector: {app: ambient}, ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: ambient
      namespace: default
      labels: {app: ambient, version: v1}
      annotations: {ambient.istio.io/redirection: enabled}
    spec: {containers: [{name: app, image: x}]}
    status: {phase: Running, containerStatuses: [{name: app, ready: true}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: waiting, namespace: default}
    spec: {selector: {app: waiting}, ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: waiting, namespace: default, labels: {app: waiting}}
    spec: {containers: [{name: app, image: x}, {name: istio-proxy, image: p}]}
    status: {phase: Pending}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: stray, namespace: default, labels: {run: stray}}
    spec: {containers: [{name: app, image: x}, {name: istio-proxy, image: p}]}
    status: {phase: Running, containerStatuses: [{name: app, ready: true}, {name: istio-proxy, ready: false}]}

    """
}
