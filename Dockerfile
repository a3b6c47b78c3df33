# ghl-mcp over Streamable HTTP, for many clients. It wants MCP_API_KEYS and an account:
#   docker run -p 3000:3000 -e GHL_PIT -e GHL_LOCATION_ID -e MCP_API_KEYS --read-only -v ghl-mcp:/data IMAGE
# Over stdio, for one host:
#   docker run -i -e GHL_PIT -e GHL_LOCATION_ID --read-only -v ghl-mcp:/data IMAGE stdio
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY simulator ./simulator
COPY tools ./tools
COPY resources ./resources
COPY prompts ./prompts
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
LABEL org.opencontainers.image.title="ghl-mcp"
LABEL org.opencontainers.image.licenses="MIT"
LABEL io.modelcontextprotocol.server.name="io.github.ghl-mcp/ghl-mcp"
ENV NODE_ENV=production
# All that is ever written goes here: the rest of the file system may be read-only.
ENV GHL_STORE=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY LICENSE ./
RUN install -d -m 0700 -o 1000 -g 1000 /data
VOLUME /data
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/dist/src/main.js"]
CMD ["http", "--host", "0.0.0.0", "--port", "3000"]
