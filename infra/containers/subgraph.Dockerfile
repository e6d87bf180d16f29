# syntax=docker/dockerfile:1
# One subgraph. Built from the repository's root:
#   docker build -f infra/containers/subgraph.Dockerfile --build-arg SLICE=plans -t yanxiu/plans:0.1.0 .

FROM node:24-slim AS manifests
WORKDIR /source
COPY . .
# What npm reads and nothing else, so that a change of code does not install everything again.
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

FROM node:24-slim AS build
WORKDIR /source
COPY --from=manifests /source .
# No package may run code of its own while it is installed.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/build/build.mjs --verbose
ARG SLICE
RUN test -f "apps/$SLICE/subgraph/dist/main.js" \
  && rm -rf libs/testing libs/*/src "apps/$SLICE/subgraph/src" \
  && mkdir -p "/image/apps/$SLICE" \
  && cp -r package.json libs /image \
  && cp -r "apps/$SLICE/subgraph" "/image/apps/$SLICE"

FROM node:24-slim AS dependencies
WORKDIR /source
COPY --from=manifests /source .
# The optional packages are Node itself and the embedded PostgreSQL, which `npm start` alone needs.
RUN npm ci --ignore-scripts --omit=dev --omit=optional --no-audit --no-fund
# One lock serves all processes: what the gateway alone imports is taken out again.
RUN npm uninstall --no-save --offline --ignore-scripts --omit=dev --omit=optional --no-audit --no-fund \
  @apollo/composition @apollo/gateway @apollo/server \
  express jose openid-client rate-limiter-flexible ruru undici

FROM node:24-slim
ARG SLICE
LABEL org.opencontainers.image.title="yanxiu ${SLICE} subgraph"
ENV NODE_ENV=production SLICE=${SLICE} HOST=0.0.0.0 PORT=4001
WORKDIR /srv/yanxiu
COPY --from=dependencies /source/node_modules node_modules
COPY --from=build /image .
# Uploaded files of the slice that keeps files; a volume mounted here takes this owner over.
RUN install -d -o node -g node /srv/files
USER node
EXPOSE 4001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# `exec`: Node itself gets the signals. Arguments such as `rebuild` are handed on.
ENTRYPOINT ["sh", "-c", "exec node --enable-source-maps apps/$SLICE/subgraph/dist/main.js \"$@\"", "subgraph"]
