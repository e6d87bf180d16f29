# syntax=docker/dockerfile:1
# The gateway with its supergraph. Built from the repository's root:
#   docker build -f infra/containers/gateway.Dockerfile -t yanxiu/gateway:0.1.0 .

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
RUN test -f gateway/dist/main.js \
  && rm -rf libs/*/src gateway/src \
  && mkdir -p /image/libs \
  && cp -r package.json gateway /image \
  && cp -r libs/access /image/libs

FROM node:24-slim AS dependencies
WORKDIR /source
COPY --from=manifests /source .
# The optional packages are Node itself and the embedded PostgreSQL, which `npm start` alone needs.
RUN npm ci --ignore-scripts --omit=dev --omit=optional --no-audit --no-fund
# One lock serves all processes: what the subgraphs alone import is taken out again.
RUN npm uninstall --no-save --offline --ignore-scripts --omit=dev --omit=optional --no-audit --no-fund \
  @apollo/subgraph class-validator dataloader pg pg-boss reflect-metadata sql-template-tag \
  type-graphql typeorm

FROM node:24-slim
LABEL org.opencontainers.image.title="yanxiu gateway"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SUPERGRAPH_FILE=/srv/yanxiu/gateway/supergraph.graphql
WORKDIR /srv/yanxiu
COPY --from=dependencies /source/node_modules node_modules
COPY --from=build /image .
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "gateway/dist/main.js"]
