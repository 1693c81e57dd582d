/// A mesh with a rule of every kind, to ask where requests go.
enum ExplainedMesh {
  static let files = ["routes.yaml": routes, "services.yaml": services, "gateway.yaml": gateway]

  static let text = [services, routes, gateway].joined(separator: "---\n")

  static let routes = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews
      namespace: default
    spec:
      hosts:
      - reviews
      http:
      - match:
        - uri:
            prefix: /internal
          sourceLabels:
            app: web
        directResponse:
          status: 403
      - name: jason
        match:
        - headers:
            end-user:
              exact: jason
          method:
            exact: GET
        rewrite:
          uri: /v2
        timeout: 2s
        retries:
          attempts: 3
          perTryTimeout: 500ms
          retryOn: 5xx,503
        fault:
          delay:
            fixedDelay: 5s
            percentage:
              value: 0.5
          abort:
            httpStatus: 503
            percentage:
              value: 10
        mirror:
          host: reviews
          subset: v1
        mirrorPercentage:
          value: 25
        headers:
          request:
            set:
              x-user: jason
            remove:
            - cookie
        route:
        - destination:
            host: reviews
            subset: v2
          headers:
            response:
              add:
                x-version: v2
      - name: old
        match:
        - uri:
            exact: /old
        redirect:
          uri: /new
          redirectCode: 302
      - name: rest
        match:
        - uri:
            prefix: /reviews
        route:
        - destination:
            host: reviews
            subset: v1
          weight: 2
        - destination:
            host: reviews
            subset: v2
          weight: 1
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata:
      name: reviews
      namespace: default
    spec:
      host: reviews
      subsets:
      - name: v1
        labels:
          version: v1
      - name: v2
        labels:
          version: v2

    """

  static let services = """
    apiVersion: v1
    kind: Service
    metadata:
      name: reviews
      namespace: default
    spec:
      selector:
        app: reviews
      ports:
      - name: http
        port: 9080
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews-v1
      namespace: default
      labels:
        app: reviews
        version: v1
    spec:
      containers:
      - name: reviews
        image: reviews:v1
    status:
      podIP: 10.1.0.7
      conditions:
      - type: Ready
        status: "True"

    """

  static let gateway = """
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata:
      name: edge
      namespace: default
    spec:
      selector:
        istio: ingressgateway
      servers:
      - port:
          number: 80
          name: http
          protocol: HTTP
        hosts:
        - "*.test"
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: edge
      namespace: default
    spec:
      gateways:
      - edge
      hosts:
      - shop.test
      http:
      - match:
        - uri:
            prefix: /reviews
        route:
        - destination:
            host: reviews

    """
}
